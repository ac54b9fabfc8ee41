import { useTranslation } from 'react-i18next';
import { isInUse, type Field, type Fields, type FieldValue } from '../../lib/fields.ts';
import { FieldControl } from './field-control.tsx';
import type { FieldName } from './names.ts';
import { useHelp } from './use-help.ts';
import './fields-list.css';

/**
 * The controls of some fields of a table, in its order: sliders over the whole width, neighbouring selects two a row.
 * Tables have no names that the words lack, so the keys are known to be `FieldName`s.
 */
export function FieldsList(props: {
  readonly fields: Fields;
  readonly names: readonly FieldName[];
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly onChange: (patch: Readonly<Record<string, FieldValue>>) => void;
  /** What is to be said under the controls of some fields. */
  readonly notes?: Readonly<Partial<Record<FieldName, string>>>;
  /** How numbers of some fields are written, where their grid does not say enough. */
  readonly formats?: Readonly<Partial<Record<FieldName, (value: number) => string>>>;
}) {
  const { t } = useTranslation();
  const help = useHelp();
  return (
    <div className="fields-list">
      {props.names.map((name) => {
        const field: Field | undefined = props.fields[name];
        if (field === undefined || field.type === 'widths' || !isInUse(field, props.values, props.fields))
          return null;
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
