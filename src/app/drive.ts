import { courseFor, planOf } from '../experiment/defaults.ts';
import { parameterCount } from '../plan/layout.ts';
import type { ExperimentStore } from '../state/experiment.ts';
import type { SessionStore } from '../state/session.ts';

/**
 * Says on the root element what is true, so that tests, lessons and embedding pages can wait for it:
 * data-run-status, data-stage (of the model's course, by its id), data-terms (JSON: the latest held-out value of every term by id),
 *  data-engine, data-step, data-epoch, data-train-loss, data-test-loss (nats per image),
 * data-parameters, data-batch, data-training-share (0 … 1 of the time), data-checkpoint-step (of the one kept in case the worker dies), data-resting (whether the
 * worker has done and told all that it was asked for).
 */
export function publishState(root: HTMLElement, experiment: ExperimentStore, session: SessionStore): void {
  function publish(): void {
    const { run, engine, step, stepsPerEpoch, progress, testHistory, checkpointStep, isResting, stage } =
      session.getState();
    const spec = experiment.getState();
    const values: Readonly<Record<string, string | undefined>> = {
      runStatus: run.status,
      engine: engine?.backend,
      stage: courseFor(spec)[stage]?.id,
      terms: JSON.stringify(testHistory.at(-1)?.terms ?? {}),
      step: String(step),
      epoch: String(Math.floor(step / stepsPerEpoch)),
      trainLoss: progress?.train.total?.toFixed(4),
      trainingShare: progress?.trainingShare.toFixed(3),
      testLoss: testHistory.at(-1)?.terms.total?.toFixed(4),
      checkpointStep: checkpointStep?.toString(),
      resting: String(isResting),
      batch: String(spec.training.batchSize),
    };
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) Reflect.deleteProperty(root.dataset, name);
      else if (root.dataset[name] !== value) root.dataset[name] = value;
    }
  }
  function publishParameters(): void {
    root.dataset['parameters'] = String(parameterCount(planOf(experiment.getState())));
    publish();
  }
  session.subscribe(publish);
  experiment.subscribe(publishParameters);
  publishParameters();
}
