// A disk that loses its power: an ext4 of its own on a loop device. What a program wrote and did not sync lives only in
// the pages of that ext4; a copy of the file below it holds exactly what reached the disk. Needs the right to mount.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';

const BYTES = 48 * 1024 * 1024;
const PREFIX = 'mesa-cut-';
/** Nothing may reach the disk because time went by: the journal of the ext4 waits for somebody who syncs. */
const MOUNT_OPTIONS = 'noatime,commit=300';

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
  return stdout.trim();
}

export class CutDisk {
  /** Where a program works. */
  readonly folder: string;
  readonly #place: string;
  readonly #image: string;
  readonly #device: string;
  #released = false;

  private constructor(fill: (image: string) => void) {
    this.#place = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
    this.#image = join(this.#place, 'image');
    this.folder = join(this.#place, 'disk');
    mkdirSync(this.folder);
    try {
      fill(this.#image);
      this.#device = attach(this.#image);
    } catch (error) {
      rmSync(this.#place, { recursive: true, force: true });
      throw error;
    }
    try {
      run('mount', '-o', MOUNT_OPTIONS, this.#device, this.folder);
    } catch (error) {
      this.release();
      throw error;
    }
  }

  /** Whether such a disk can be made here; when not, says so in one line. */
  static isPossible(): boolean {
    try {
      clearOfTheDead();
      new CutDisk(emptyImage).release();
      return true;
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
      console.log(`skipped: no ext4 of our own can be mounted here, so no power can be cut (${why})`);
      return false;
    }
  }

  /** An empty disk; released when the test ends. */
  static make(): CutDisk {
    return ownedByTest(new CutDisk(emptyImage));
  }

  /**
   * The disk as it would be found if the power went now, on a device of its own. Whoever writes to it must be stopped:
   * a copy is one moment only while nothing reaches the device.
   */
  cut(): CutDisk {
    return ownedByTest(new CutDisk((image) => this.#copyTo(image)));
  }

  #copyTo(image: string): void {
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const before = this.#written();
      run('cp', '--sparse=always', this.#image, image);
      // The kernel may write by itself between two bytes of the copy: then it is no moment, and is taken again.
      if (before.underWay === 0 && this.#written().count === before.count) return;
    }
    throw new Error('the disk never stood still for a copy');
  }

  /** Writes the device took so far, and those it has under way (Documentation/block/stat.rst). */
  #written(): { count: number; underWay: number } {
    const fields = readFileSync(`/sys/block/${basename(this.#device)}/stat`, 'utf8')
      .trim()
      .split(/\s+/);
    return { count: Number(fields[4]), underWay: Number(fields[8]) };
  }

  /** Unmounts, detaches and removes it; whoever worked on it must be gone. Repeating does nothing. */
  release(): void {
    if (this.#released) return;
    this.#released = true;
    dismantle(this.#place, this.#device);
  }
}

function emptyImage(image: string): void {
  writeFileSync(image, '');
  truncateSync(image, BYTES);
  run('mkfs.ext4', '-q', '-F', '-E', 'lazy_itable_init=0,lazy_journal_init=0', image);
}

function ownedByTest(disk: CutDisk): CutDisk {
  onTestFinished(() => disk.release());
  return disk;
}

/** Direct: the device keeps no pages of its own above the file. Where that cannot be, the copy reads those pages. */
function attach(image: string): string {
  try {
    return run('losetup', '--direct-io=on', '--find', '--show', image);
  } catch {
    return run('losetup', '--find', '--show', image);
  }
}

function dismantle(place: string, device: string | null): void {
  const folder = join(place, 'disk');
  if (spawnSync('umount', [folder]).status !== 0) spawnSync('umount', ['--lazy', folder]);
  if (device) spawnSync('losetup', ['--detach', device]);
  rmSync(place, { recursive: true, force: true });
}

/** What a killed test run left mounted. */
function clearOfTheDead(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : 0;
    if (pid === 0 || isAlive(pid)) continue;
    const place = join(tmpdir(), name);
    const found = spawnSync('losetup', ['-j', join(place, 'image')], { encoding: 'utf8' }).stdout ?? '';
    dismantle(place, found.split(':')[0] || null);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
