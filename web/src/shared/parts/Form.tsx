import { Trans, useLingui } from '@lingui/react/macro';
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useId, useRef, useState } from 'react';
import { type ApiFailure, failureOf } from '../api/failure';
import type { Refusal } from '../session/session';
import { Button, type Look } from './Button';
import style from './Form.module.css';
import { RefusalBox } from './RefusalBox';
import { SendFailed } from './SendFailed';

interface FormState {
  /** The sentence at each field, by the field's name. */
  errors: Readonly<Record<string, string>>;
  isSending: boolean;
}

const Context = createContext<FormState>({ errors: {}, isSending: false });

interface Props {
  /** Sends what was filled in, by the names of the fields; answers why it was refused. */
  send(fields: FormData): Promise<readonly Refusal[]>;
  /** Title and ways out of refusals that belong to no field. */
  refusalTitle?: ReactNode;
  waysOut?: (refusals: readonly Refusal[]) => ReactNode;
  children: ReactNode;
  className?: string;
}

/**
 * A form whose answer comes from the API: a refusal that names a field stands at that field (its name is the path, `address.city`),
 * any other above the buttons. What was typed stays, whatever comes back.
 */
export function Form({ send, refusalTitle, waysOut, children, className = '' }: Props) {
  const { t } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const [isSending, setSending] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  const isAtField = ({ field }: Refusal) =>
    field.length > 0 && form.current?.elements.namedItem(field.join('.')) != null;
  const errors: Record<string, string> = {};
  for (const { field, message } of refusals.filter(isAtField)) {
    const name = field.join('.');
    errors[name] = errors[name] ? `${errors[name]} ${message}` : message;
  }
  useFocusOnError(form, refusals);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isSending) return;
    const invalid = invalidFields(form.current!).map(({ name, validity, validationMessage }) => ({
      ...{ code: 'INVALID_INPUT', field: name.split('.') },
      message: validity.customError ? validationMessage : t`Please fill in this field.`,
    }));
    setRefusals(invalid);
    setFailure(null);
    if (invalid.length > 0) return;
    setSending(true);
    try {
      setRefusals(await send(new FormData(form.current!)));
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setSending(false);
    }
  };

  return (
    <Context value={{ errors, isSending }}>
      <form ref={form} className={`${style.form} ${className}`} noValidate onSubmit={submit} aria-busy={isSending}>
        {children}
        <RefusalBox refusals={refusals.filter((refusal) => !isAtField(refusal))} title={refusalTitle}>
          {waysOut?.(refusals)}
        </RefusalBox>
        {failure ? <SendFailed failure={failure} /> : null}
      </form>
    </Context>
  );
}

/** Required fields that are empty, and those whose value their part cannot read. The browser would say so in its own language. */
function invalidFields(form: HTMLFormElement): HTMLInputElement[] {
  const fields = [...form.elements] as HTMLInputElement[];
  return fields.filter(({ name, validity }) => name && (validity?.valueMissing || validity?.customError));
}

/** Moves to the first field with an error after each answer, also where it is the same again. */
function useFocusOnError(form: { current: HTMLFormElement | null }, answer: readonly Refusal[]): void {
  useEffect(() => {
    const refused = new Set(answer.map(({ field }) => field.join('.')).filter(Boolean));
    const fields = [...(form.current?.elements ?? [])] as HTMLInputElement[];
    fields.find(({ name }) => refused.has(name))?.focus();
  }, [form, answer]);
}

/** The button that sends the form. */
export function SubmitButton({ look = 'primary', children }: { look?: Look; children: ReactNode }) {
  const { isSending } = useContext(Context);
  return (
    <Button type="submit" look={look} isSending={isSending}>
      {children}
    </Button>
  );
}

interface FieldProps {
  /** The path of the input it fills, `address.city`: what refusals name. */
  name: string;
  label: ReactNode;
  hint?: ReactNode;
}

/** Label, hint and error around an input, tied to it for who listens. */
export function Field({
  name,
  label,
  hint,
  optional = false,
  children,
}: FieldProps & {
  optional?: boolean;
  children(tied: { id: string; name: string; 'aria-invalid'?: true; 'aria-describedby'?: string }): ReactNode;
}) {
  const id = useId();
  const error = useContext(Context).errors[name];
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={style.field}>
      <label htmlFor={id} className={style.label}>
        {label}
        {optional ? (
          <span className={style.optional}>
            {' '}
            <Trans>(optional)</Trans>
          </span>
        ) : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className={style.hint}>
          {hint}
        </p>
      ) : null}
      {children({
        id,
        name,
        ...(error ? { 'aria-invalid': true } : {}),
        ...(described ? { 'aria-describedby': described } : {}),
      })}
      {error ? (
        <p id={`${id}-error`} className={style.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

type InputProps = Omit<React.InputHTMLAttributes<HTMLInputElement>, 'name' | 'id'>;

/** One line of text. What is not required says that it is optional. */
export function TextField({ name, label, hint, ...input }: FieldProps & InputProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={!input.required && !input.readOnly}>
      {(tied) => <input {...input} {...tied} className={style.input} />}
    </Field>
  );
}

type AreaProps = Omit<React.TextareaHTMLAttributes<HTMLTextAreaElement>, 'name' | 'id'>;

/** Several lines of text. */
export function TextArea({ name, label, hint, ...area }: FieldProps & AreaProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={!area.required}>
      {(tied) => <textarea rows={5} {...area} {...tied} className={style.input} />}
    </Field>
  );
}

type SelectProps = Omit<React.SelectHTMLAttributes<HTMLSelectElement>, 'name' | 'id'>;

/** A choice among few; the platform's own list, which every phone shows well. */
export function SelectField({ name, label, hint, children, ...select }: FieldProps & SelectProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(tied) => (
        <select {...select} {...tied} className={style.input}>
          {children}
        </select>
      )}
    </Field>
  );
}

/** Yes or no. */
export function Checkbox({ name, label, ...input }: { name: string; label: ReactNode } & InputProps) {
  return (
    <label className={style.check}>
      <input type="checkbox" name={name} {...input} />
      <span>{label}</span>
    </label>
  );
}
