import type { Origin } from '../../catalog/engine/types';

/** A status on the picture. */
export interface FlowStatus {
  status: number;
  origin: Origin;
}

/** A point of the drawing, in its own units. */
interface Point {
  x: number;
  y: number;
}

/** A stop of the request: its box, the note below it, and the statuses that come from it. */
export interface FlowStop extends Point {
  origin: Origin;
  width: number;
  height: number;
  /** Where the note begins. */
  note: Point;
  /** The upper left corner of each status. All have the size of `CHIP`. */
  chips: (Point & { status: number })[];
}

/** The two lines between two stops. */
export interface FlowArrow {
  /** SVG path data. */
  request: string;
  response: string;
  /** The middle of each line's label. */
  requestLabel: Point;
  responseLabel: Point;
}

/** The whole drawing. */
export interface Flow {
  /** Size of the view box, in units of the drawing. */
  width: number;
  height: number;
  /** Request, gateway and service. */
  stops: FlowStop[];
  /** One for each pair of neighbors. */
  arrows: FlowArrow[];
}

const ORIGINS: Origin[] = ['request', 'gateway', 'service'];
/** Size of a status' box, and the gap to the next one. */
export const CHIP = { width: 52, height: 26, gap: 8 };
const BOX = { width: 200, height: 56 };
const BELOW = { note: 24, chips: 36 };
const GAP = 72;

/** The statuses of each stop. */
export function statusesByOrigin(statuses: FlowStatus[]): Record<Origin, number[]> {
  const of = (origin: Origin) => statuses.filter((one) => one.origin === origin).map(({ status }) => status);
  return { request: of('request'), gateway: of('gateway'), service: of('service') };
}

function stopAt(origin: Origin, statuses: number[], { x, y }: Point): FlowStop {
  const perRow = Math.floor((BOX.width + CHIP.gap) / (CHIP.width + CHIP.gap));
  const chips = statuses.map((status, index) => ({
    status,
    x: x + (index % perRow) * (CHIP.width + CHIP.gap),
    y: y + BOX.height + BELOW.chips + Math.floor(index / perRow) * (CHIP.height + CHIP.gap),
  }));
  return { origin, x, y, ...BOX, note: { x, y: y + BOX.height + BELOW.note }, chips };
}

const bottomOf = ({ y, height, chips }: FlowStop): number =>
  Math.max(y + height + BELOW.chips, ...chips.map((chip) => chip.y + CHIP.height));

const across = ({ x, y, width }: FlowStop): FlowArrow => ({
  request: `M${x + width + 8} ${y + 19}h${GAP - 16}`,
  response: `M${x + width + GAP - 8} ${y + 37}h${16 - GAP}`,
  requestLabel: { x: x + width + GAP / 2, y: y + 11 },
  responseLabel: { x: x + width + GAP / 2, y: y + 56 },
});

const down = (stop: FlowStop, next: FlowStop): FlowArrow => {
  const [top, length] = [bottomOf(stop) + 10, next.y - bottomOf(stop) - 20];
  return {
    request: `M${stop.x + 74} ${top}v${length}`,
    response: `M${stop.x + 126} ${top + length}v${-length}`,
    requestLabel: { x: stop.x + 44, y: top + length / 2 + 4 },
    responseLabel: { x: stop.x + 158, y: top + length / 2 + 4 },
  };
};

/** Places the stops side by side, or, for narrow screens, one below the other. */
export function layOutFlow(statuses: FlowStatus[], vertical: boolean): Flow {
  const at = statusesByOrigin(statuses);
  const stops: FlowStop[] = [];
  for (const origin of ORIGINS) {
    const last = stops.at(-1);
    const place = !last
      ? { x: 1, y: 1 }
      : vertical
        ? { x: 1, y: bottomOf(last) + 64 }
        : { x: last.x + BOX.width + GAP, y: 1 };
    stops.push(stopAt(origin, at[origin], place));
  }
  const pairs = stops.slice(0, -1).map((stop, index) => [stop, stops[index + 1] ?? stop] as const);
  return {
    width: Math.max(...stops.map(({ x, width }) => x + width)) + 1,
    height: Math.max(...stops.map(bottomOf)) + 1,
    stops,
    arrows: pairs.map(([stop, next]) => (vertical ? down(stop, next) : across(stop))),
  };
}
