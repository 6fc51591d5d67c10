// A process that is one part of the crowd: takes a job over IPC, answers with what it measured.
import { type CrowdJob, runCrowd } from './crowd.ts';

process.on('message', (job: CrowdJob) => {
  runCrowd(job).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(1));
