import { sources, type SourceId } from './sources.ts';
import './source.css';

/** Who says so; the title of the work is in the tooltip. */
export function Source({ id }: { readonly id: SourceId }) {
  const { short, title } = sources[id];
  return (
    <cite className="source" lang="en" title={title}>
      {short}
    </cite>
  );
}
