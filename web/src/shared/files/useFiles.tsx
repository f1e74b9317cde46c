import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useState } from 'react';
import { Button } from '../parts/Button';
import { Spinner } from '../parts/Spinner';
import { type Refusal, validToken } from '../session/session';
import style from './Files.module.css';

interface Uploaded {
  id: string;
  name: string;
}

/** What the form asks for, and the API checks (J5). */
const KINDS = '.pdf,.png,.jpg,.jpeg';

/**
 * Files that go with a message or a purchase order (J5): each is sent as soon as it is chosen, and taken by what is sent later, by its id. One
 * that nothing takes is removed by the API.
 */
export function useFiles(account: string): { ids: string[]; field: ReactNode; clear(): void } {
  const { t } = useLingui();
  const id = useId();
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [isSending, setSending] = useState(false);
  const add = async (chosen: readonly File[]) => {
    setProblems([]);
    setSending(true);
    for (const file of chosen) {
      const answer = await upload(account, file).catch(() => null);
      if (answer?.file) setFiles((before) => [...before, answer.file!]);
      else setProblems((before) => [...before, `${file.name}: ${answer?.message ?? t`it could not be sent.`}`]);
    }
    setSending(false);
  };
  const field = (
    <div className={style.files}>
      <p className={style.title}>
        <Trans>Files (optional)</Trans>
      </p>
      <p id={`${id}-hint`} className="muted small">
        <Trans>PDF, PNG or JPEG, at most 10 MB each.</Trans>
      </p>
      <input
        id={id}
        type="file"
        className="hidden"
        accept={KINDS}
        multiple
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          void add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {/* The browser's own button speaks the browser's language. */}
      <label htmlFor={id} className={style.button}>
        <Trans>Choose files</Trans>
      </label>
      {isSending ? <Spinner /> : null}
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            {file.name}
            <Button look="quiet" onClick={() => setFiles(files.filter((other) => other !== file))}>
              <Trans>
                Remove <span className="hidden">{file.name}</span>
              </Trans>
            </Button>
          </li>
        ))}
      </ul>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className={style.problem}>
            {problem}
          </p>
        ))}
      </div>
    </div>
  );
  return { ids: files.map((file) => file.id), field, clear: () => setFiles([]) };
}

interface Answer {
  file: Uploaded | null;
  userErrors?: Refusal[];
  errors?: { message: string }[];
}

/** Sends one file's bytes; answers the file, or why it was not taken. */
async function upload(accountId: string, file: File): Promise<{ file: Uploaded | null; message: string | null }> {
  const query = new URLSearchParams({ accountId, name: file.name });
  const headers = { authorization: `Bearer ${await validToken()}`, 'content-type': 'application/octet-stream' };
  const response = await fetch(`/files?${query}`, { method: 'POST', headers, body: file });
  const answer = (await response.json()) as Answer;
  const message = answer.userErrors?.[0]?.message ?? answer.errors?.[0]?.message ?? null;
  return { file: answer.file ?? null, message };
}
