import type { Images, Matrix, Operation } from './operations.ts';
import { costOf, operands } from './cost.ts';
import type { Program } from './program.ts';

/** The program as a table a list: operation, operands with their shapes, millions of FLOPs, kilobytes moved. */
export function explain(program: Program): string {
  const arenas = Object.entries(program.arenas)
    .map(([name, floats]) => `${name} ${kilobytes(4 * floats)} kB`)
    .join(', ');
  const head = `batch ${program.batchSize}, chunks of ${program.chunkSize}, ${program.optimizer}; arenas: ${arenas}`;
  const tables = Object.entries(program.lists).map(([name, { operations }]) => {
    const rows = operations.map((operation, index) => row(program, operation, index));
    const costs = operations.map((operation) => costOf(operation, program.optimizer));
    const flops = costs.reduce((sum, cost) => sum + cost.flops, 0);
    const bytes = costs.reduce((sum, cost) => sum + cost.bytes, 0);
    const total = `${operations.length} operations, ${megaflops(flops)} MFLOP, ${kilobytes(bytes)} kB`;
    return [`${name}: ${total}`, ...rows].join('\n');
  });
  return [head, ...tables].join('\n\n');
}

function row(program: Program, operation: Operation, index: number): string {
  const { reads, writes } = operands(operation);
  const { flops, bytes } = costOf(operation, program.optimizer);
  const names = `${reads.map(label).join(', ')} → ${writes.map(label).join(', ')}`;
  return [
    String(index + 1).padStart(3),
    nameOf(operation).padEnd(24),
    megaflops(flops).padStart(8),
    kilobytes(bytes).padStart(7),
    names,
  ].join('  ');
}

function nameOf(operation: Operation): string {
  if ('activation' in operation) return `${operation.type} (${operation.activation})`;
  return 'slope' in operation ? `${operation.type} (${operation.slope})` : operation.type;
}

function label(operand: Matrix | Images): string {
  const times = 'copies' in operand && operand.copies > 1 ? `${operand.copies} × ` : '';
  const shape = `[${times}${operand.rows}, ${operand.columns}]`;
  return 'type' in operand ? `${operand.from} images ${shape}` : `${operand.name} ${shape}`;
}

function megaflops(flops: number): string {
  return (flops / 1e6).toFixed(2);
}

function kilobytes(bytes: number): string {
  return String(Math.round(bytes / 1000));
}
