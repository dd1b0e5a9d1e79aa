import type { Browser, Page } from 'playwright';

/** One task of a page's main thread, in milliseconds. */
export interface Task {
  wall: number;
  /** Processor time within it, which other programs do not affect. */
  cpu: number;
  /** Its longest activity, as the browser names it. */
  what: string;
}

/** The work of a page's main thread during a measurement. */
export interface MainThread {
  /** The longest first. */
  tasks: Task[];
  /** Milliseconds of all tasks together. */
  total: number;
  /** Milliseconds from start to end. */
  duration: number;
}

/** An event in a Chromium trace. Times are in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

const categories = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/** The main thread that worked longest. It belongs to the page, not to a frame or an earlier page. */
function mainThreadEvents(events: readonly TraceEvent[]): TraceEvent[] {
  const threads = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const work = threads.map(({ pid, tid }) => events.filter((event) => event.pid === pid && event.tid === tid));
  const busy = (own: readonly TraceEvent[]): number => own.reduce((sum, { dur = 0 }) => sum + dur, 0);
  return work.sort((one, other) => busy(other) - busy(one))[0] ?? [];
}

const isTask = ({ name, ph }: TraceEvent): boolean => ph === 'X' && /(?:^|::)RunTask$/.test(name);

function taskOf(task: TraceEvent, inside: readonly TraceEvent[]): Task {
  const { ts, dur = 0, tdur = 0 } = task;
  const [longest] = inside
    .filter((event) => !isTask(event) && event.ts >= ts && event.ts <= ts + dur)
    .sort((one, other) => (other.dur ?? 0) - (one.dur ?? 0));
  return { wall: dur / 1000, cpu: tdur / 1000, what: longest?.name ?? '' };
}

/** Measures the work of a page's main thread during an action. */
export async function longTasks(browser: Browser, page: Page, act: () => Promise<void>): Promise<MainThread> {
  await browser.startTracing(page, { categories });
  const start = performance.now();
  await act();
  const duration = performance.now() - start;
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const own = mainThreadEvents(trace.traceEvents).filter(({ ph }) => ph === 'X');
  const byStart = own.filter(isTask).sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const outer: TraceEvent[] = [];
  for (const task of byStart) {
    const last = outer.at(-1);
    if (last === undefined || task.ts >= last.ts + (last.dur ?? 0)) outer.push(task);
  }
  const longest = outer.sort((one, other) => (other.dur ?? 0) - (one.dur ?? 0));
  return {
    tasks: longest.slice(0, 200).map((task) => taskOf(task, own)),
    total: longest.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000,
    duration,
  };
}
