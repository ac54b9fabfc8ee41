import { liveNumbers, optimizerIds } from '../../src/engine/fused/live-numbers.ts';
import {
  activationIds,
  control,
  klRuleIds,
  likelihoodIds,
  meanIds,
  partIds,
  unitIds,
} from '../../src/engine/fused/wasm/layout.ts';
import { kinds } from '../../src/engine/fused/wasm/records.ts';

/** The host's tables of numbers, under the names that kernels know them by. */
const enums = {
  Activation: activationIds,
  Control: control,
  KlRule: klRuleIds,
  Likelihood: likelihoodIds,
  Mean: meanIds,
  Optimizer: optimizerIds,
  Part: partIds,
  Units: unitIds,
};

const note = '// Written by e2e/tools/build-wasm.ts.\n';

/** How AssemblyScript reads a live number's word. */
const types = { count: 'i32', bits: 'u32', float: 'f32' } as const;

/** AssemblyScript: the enums, and an accessor for every live number. */
export function constants(): string {
  const tables = Object.entries(enums).map(([name, ids]) => {
    const members = Object.entries(ids).map(([id, number]) => `  ${camelCase(id)} = ${number},\n`);
    return `export const enum ${name} {\n${members.join('')}}\n`;
  });
  const accessors = Object.entries(liveNumbers).map(([name, { word }], index) => {
    const type = types[word];
    return `  // @ts-ignore: decorator
  @inline export function ${name}(at: usize): ${type} { return load<${type}>(at, ${4 * index}); }\n`;
  });
  return `${note}\n${tables.join('\n')}\nexport namespace uniform {\n${accessors.join('')}}\n`;
}

/** AssemblyScript: one piece of a record's work, by the function of its kind. */
export function dispatch(): string {
  const imports = Object.entries(kinds).map(
    ([kind, file]) => `import { ${kind} } from '../assembly/${file}';\n`,
  );
  const cases = Object.keys(kinds).map(
    (kind, index) => `    case ${index + 1}: return ${kind}(at, uniforms, piece, scratch);\n`,
  );
  return `${note}import { kindOf } from '../assembly/memory';
${imports.join('')}
export function runPiece(at: usize, uniforms: usize, piece: i32, scratch: usize): void {
  switch (kindOf(at)) {
${cases.join('')}    default: unreachable();
  }
}
`;
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
