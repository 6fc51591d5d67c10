// A process that is one part of the crowd: takes a job over IPC, says when it is warm, waits for «go»,
// answers with what it measured.
import { once } from 'node:events';
import { type CrowdJob, type CrowdMessage, runCrowd } from './crowd.ts';

const tell = (message: CrowdMessage, done?: () => void) => process.send?.(message, () => done?.());

async function warm(): Promise<void> {
  const go = once(process, 'message');
  tell('warm');
  await go;
}

process.once('message', (job: CrowdJob) => {
  runCrowd(job, warm).then(
    (result) => tell(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(1));
