// The thread of its own where /verificar checks a file: one text in, one answer out (client/verify/checkApart.ts).
import { checkFile } from './checkFile.ts';

addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (typeof data === 'string') postMessage(checkFile(data));
});
