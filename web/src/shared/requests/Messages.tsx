import { Trans } from '@lingui/react/macro';
import { Card } from '../parts/Card';
import { InstantText } from '../parts/Dates';
import type { MessagesFragment } from './Messages.generated';
import style from './Messages.module.css';

interface Props {
  request: MessagesFragment;
  /** The one that is answered stands at the top; else they read down from the first. */
  isLatestFirst?: boolean;
}

/** What was written in a request, by whom, with its documents and files (J2). */
export function Messages({ request: { messages, account }, isLatestFirst = false }: Props) {
  const shown = isLatestFirst ? messages.nodes : [...messages.nodes].reverse();
  return (
    <ol className={style.thread}>
      {shown.map(({ id, at, body, fromStaff, author, documents, files }) => (
        <Card as="li" key={id} className={fromStaff ? style.ours : style.theirs}>
          <p className="small">
            <strong>{author.name}</strong>{' '}
            <span className="muted">
              {fromStaff ? <Trans>for us</Trans> : null} <InstantText value={at} timeZone={account.timeZone} />
            </span>
          </p>
          <p className={style.body} dir="auto">
            {body}
          </p>
          {documents.length + files.length > 0 ? (
            <ul className={style.documents}>
              {[...documents, ...files].map(({ name, url }) => (
                <li key={url}>
                  <a href={url}>{name}</a>
                </li>
              ))}
            </ul>
          ) : null}
        </Card>
      ))}
    </ol>
  );
}
