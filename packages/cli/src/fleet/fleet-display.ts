/** Shows a running fleet on stderr: a live display on a terminal, or one line per event elsewhere. */
import type { FleetEvent, FleetProgress } from '@iot-distribution/fleet';
import { visible } from '../output/visible.ts';
import { isLive, silent, type Progress } from '../progress.ts';
import { writeLine, type Terminal } from '../terminal.ts';
import { describeFleetEvent } from './describe-fleet-event.ts';
import { fleetLines } from './fleet-lines.ts';

/** The same as the progress of a command, and what a run of a fleet reports. */
export interface FleetDisplay extends Progress {
  onProgress(progress: FleetProgress): void;
  onEvent(event: FleetEvent): void;
}

export function fleetDisplayOn(
  terminal: Terminal,
  { quiet = false }: { readonly quiet?: boolean | undefined },
): FleetDisplay {
  if (quiet) return { ...silent, onProgress() {}, onEvent() {} };
  return isLive(terminal) ? live(terminal) : lines(terminal);
}

/** Milliseconds between two renderings: a fleet reports more often than anybody can read. */
const renderInterval = 100;

function live({ stderr }: Terminal): FleetDisplay {
  let latest: FleetProgress | undefined;
  let note: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let log: (((text: string) => void) & { clear(): void }) | undefined;
  let stopped = false;
  const render = () => {
    timer = undefined;
    if (stopped || log === undefined) return;
    const fleet = latest === undefined ? [] : fleetLines(latest, stderr.columns ?? 80);
    log([...fleet, ...(note === undefined ? [] : [note])].map(visible).join('\n'));
  };
  const request = () => {
    timer ??= setTimeout(render, renderInterval).unref();
  };
  const load = async () => {
    const { createLogUpdate } = await import('log-update');
    // A hidden cursor stays hidden when the process is killed.
    log = createLogUpdate(stderr, { showCursor: true });
    request();
  };
  void load();
  const update = (text: string) => {
    note = text;
    request();
  };
  return {
    update,
    count: update,
    updateLater: () => {},
    onProgress(progress) {
      latest = progress;
      request();
    },
    onEvent(event) {
      if (event.type === 'created' || event.type === 'stored') note = undefined;
      if (event.type === 'call-failed') update(`${event.error.code}; trying again`);
    },
    stop() {
      if (!stopped) render();
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function lines({ stderr }: Terminal): FleetDisplay {
  let last = '';
  const update = (text: string) => {
    if (text !== last) writeLine(stderr, text);
    last = text;
  };
  return {
    ...silent,
    update,
    onProgress() {},
    onEvent(event) {
      const text = describeFleetEvent(event);
      if (text !== undefined) update(text);
    },
  };
}
