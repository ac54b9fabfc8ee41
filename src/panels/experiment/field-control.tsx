import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isChanged, type Field, type FieldValue } from '../../lib/fields.ts';
import { scaleOf } from '../../ui/scale.ts';
import { Select } from '../../ui/select.tsx';
import { Slider } from '../../ui/slider.tsx';
import { isSymbol, symbols } from '../../ui/symbol.tsx';
import type { OptionName } from './names.ts';
import { formatterOf } from './format-field.ts';
import { useHelp } from './use-help.ts';

type SimpleField = Exclude<Field, { readonly type: 'widths' }>;

/** The control of one field. Live numbers change while the hand moves, others on release, for they restart the run. */
export function FieldControl(props: {
  readonly field: SimpleField;
  readonly label: string;
  readonly help: string;
  readonly value: FieldValue | undefined;
  readonly onChange: (value: FieldValue) => void;
  /** How a number is written, where the field's grid does not say enough. */
  readonly format?: ((value: number) => string) | undefined;
}) {
  const { field } = props;
  return field.type === 'number' ? (
    <NumberControl {...props} field={field} />
  ) : (
    <ChoiceControl {...props} field={field} />
  );
}

type ControlProps<F extends SimpleField> = Omit<Parameters<typeof FieldControl>[0], 'field'> & {
  readonly field: F;
};

function NumberControl(props: ControlProps<Extract<SimpleField, { type: 'number' }>>) {
  const { field, label, help, value, onChange } = props;
  const { t } = useTranslation();
  const scale = useMemo(() => scaleOf(field), [field]);
  const isLive = field.live === true;
  const format = props.format ?? formatterOf(field);
  const wayBack = isChanged(field, value)
    ? {
        label: t('experiment.putBack', { value: format(field.initial) }),
        restore: () => onChange(field.initial),
      }
    : null;
  const symbol = field.symbol !== undefined && isSymbol(field.symbol) ? field.symbol : undefined;
  return (
    <Slider
      label={label}
      help={isLive ? t('experiment.liveHelp', { help }) : help}
      value={typeof value === 'number' ? value : field.initial}
      scale={scale}
      format={format}
      isLive={isLive}
      wayBack={wayBack}
      symbol={symbol !== undefined && symbols[symbol] !== label ? symbol : undefined}
      {...(isLive ? { onChange } : { onChangeEnd: onChange })}
    />
  );
}

function ChoiceControl(props: ControlProps<Extract<SimpleField, { type: 'choice' }>>) {
  const { field, label, help, value, onChange } = props;
  const { t } = useTranslation();
  const { option: helpOf } = useHelp();
  const options = field.options.map((id) => {
    const description = helpOf(id as OptionName);
    const label = t(`models.options.${id as OptionName}`);
    return { id, label, ...(description !== undefined && { description }) };
  });
  const initial = t(`models.options.${field.initial as OptionName}`);
  const wayBack = isChanged(field, value)
    ? { label: t('experiment.putBack', { value: initial }), restore: () => onChange(field.initial) }
    : null;
  return (
    <Select
      wayBack={wayBack}
      label={label}
      help={help}
      options={options}
      value={typeof value === 'string' ? value : field.initial}
      onChange={onChange}
    />
  );
}
