import type { ReactNode } from 'react';
import {
  NumberField as AriaNumberField,
  Button,
  FieldError,
  Group,
  I18nProvider,
  Input,
  Label,
  Text,
} from 'react-aria-components';
import { useFormat } from '../format/useFormat';
import style from './NumberField.module.css';

interface Props {
  label: ReactNode;
  hint?: ReactNode;
  value: number;
  onChange(value: number): void;
  min?: number;
  max?: number;
  /** Why the API refuses the value. */
  error?: string | undefined;
}

/** A whole number with steps, typed as the reader writes numbers (`1 000`); arrows, Page Up and Home work. */
export function NumberField({ label, hint, value, onChange, min, max, error }: Props) {
  const { locale } = useFormat();
  return (
    <I18nProvider locale={locale}>
      <AriaNumberField
        className={style.field!}
        value={value}
        onChange={(next) => Number.isInteger(next) && onChange(next)}
        minValue={min}
        maxValue={max}
        step={1}
        isInvalid={error !== undefined}
        formatOptions={{ maximumFractionDigits: 0 }}
      >
        <Label className={style.label!}>{label}</Label>
        {hint ? (
          <Text slot="description" className={style.hint!}>
            {hint}
          </Text>
        ) : null}
        <Group className={style.group!}>
          <Button slot="decrement" className={style.step!}>
            −
          </Button>
          <Input className={style.input!} />
          <Button slot="increment" className={style.step!}>
            +
          </Button>
        </Group>
        <FieldError className={style.error!}>{error}</FieldError>
      </AriaNumberField>
    </I18nProvider>
  );
}
