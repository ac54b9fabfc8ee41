import { useTranslation } from 'react-i18next';
import { hasChoice, isChanged, isInUse, type Field, type Fields, type FieldValue } from '../../lib/fields.ts';
import { FieldControl } from './field-control.tsx';
import { Fold } from './fold.tsx';
import { formatterOf } from './format-field.ts';
import type { FieldName, OptionName } from './names.ts';
import { useHelp } from './use-help.ts';
import './fields-list.css';

interface FieldsListProps {
  readonly fields: Fields;
  readonly names: readonly FieldName[];
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly onChange: (patch: Readonly<Record<string, FieldValue>>) => void;
  /** What is to be said under the controls of some fields. */
  readonly notes?: Readonly<Partial<Record<FieldName, string>>>;
  /** How numbers of some fields are written, where their grid does not say enough. */
  readonly formats?: Readonly<Partial<Record<FieldName, (value: number) => string>>>;
}

type SimpleField = Parameters<typeof FieldControl>[0]['field'];

/**
 * The controls of some fields of a table, in its order; the `folded` ones lie in a fold at the end. Those that leave no choice have none.
 * Tables have no names that the words lack, so the keys are known to be `FieldName`s.
 */
export function FieldsList(
  props: FieldsListProps & {
    readonly fold: 'model' | 'objective' | 'machine' | 'training' | 'noise' | 'data';
  },
) {
  const { fields, values, fold } = props;
  const { t } = useTranslation();
  const inUse = props.names.filter((name) => {
    const field = fields[name];
    if (field === undefined || field.type === 'widths') return false;
    return hasChoice(field) && isInUse(field, values, fields);
  });
  const folded = inUse.filter((name) => fields[name]?.folded === true);
  const open = inUse.filter((name) => !folded.includes(name));
  const setting = (name: FieldName) => {
    const field = fields[name];
    const value = values[name];
    const format = field?.type === 'number' ? (props.formats?.[name] ?? formatterOf(field)) : String;
    const text = typeof value === 'number' ? format(value) : t(`models.options.${value as OptionName}`);
    return t('experiment.setting', { name: t(`models.fields.${name}`), value: text });
  };
  return (
    <>
      {open.length > 0 && <Controls {...props} names={open} />}
      {folded.length > 0 && (
        <Fold
          id={fold}
          title={t(`experiment.folds.${fold}`)}
          settings={folded.map(setting).join(' · ')}
          changed={folded.filter((name) => hasChanged(fields[name], values[name])).length}
        >
          <Controls {...props} names={folded} />
        </Fold>
      )}
    </>
  );
}

const hasChanged = (field: Field | undefined, value: FieldValue | undefined) =>
  field !== undefined && isChanged(field, value);

/** Sliders over the whole width, neighbouring selects two a row. */
function Controls(props: FieldsListProps) {
  const { t } = useTranslation();
  const help = useHelp();
  return (
    <div className="fields-list">
      {props.names.map((name) => {
        const field = props.fields[name] as SimpleField;
        return (
          <div key={name} className={`fields-list__item fields-list__item--${field.type}`}>
            <FieldControl
              field={field}
              label={t(`models.fields.${name}`)}
              help={help.field(name)}
              value={props.values[name]}
              format={props.formats?.[name]}
              onChange={(value) => props.onChange({ [name]: value })}
            />
            {props.notes?.[name] !== undefined && <p className="fields-list__note">{props.notes[name]}</p>}
          </div>
        );
      })}
    </div>
  );
}
