import { describe, expect, it } from 'vitest';
import { CHIP, layOutFlow, statusesByOrigin } from '../../../../components/status/requestFlow';
import { statusLinks, statusView } from '../../../../components/status/statusView';
import { smallCatalog as catalog } from '../smallCatalog';

const many = Array.from({ length: 11 }, (_, index) => ({ status: 400 + index, origin: 'request' as const }));
const statuses = [...many, { status: 502, origin: 'gateway' as const }, { status: 500, origin: 'service' as const }];

describe.each([false, true])('the picture of a request (vertical: %s)', (vertical) => {
  const way = layOutFlow(statuses, vertical);

  it('shows every status at its stop', () => {
    expect(way.stops.map(({ chips }) => chips.map(({ status }) => status))).toEqual([
      many.map(({ status }) => status),
      [502],
      [500],
    ]);
  });

  it('keeps everything inside the drawing', () => {
    for (const { x, y, width, height, chips } of way.stops) {
      expect(Math.max(x + width, ...chips.map((chip) => chip.x + CHIP.width))).toBeLessThanOrEqual(way.width);
      expect(Math.max(y + height, ...chips.map((chip) => chip.y + CHIP.height))).toBeLessThanOrEqual(way.height);
    }
  });

  it('lays no stop over another', () => {
    const [first, second] = way.stops;
    if (!first || !second) throw new Error('There have to be stops.');
    const below = Math.max(...first.chips.map((chip) => chip.y + CHIP.height));
    expect(vertical ? second.y > below : second.x > first.x + first.width).toBe(true);
  });

  it('joins neighbouring stops with an arrow there and one back', () => {
    expect(way.arrows).toHaveLength(2);
    for (const { request, response } of way.arrows) expect(request).not.toBe(response);
  });
});

it('statuses are told by where they arise', () => {
  expect(statusesByOrigin(statusLinks(catalog, 'en'))).toEqual({ request: [403, 429], gateway: [502], service: [] });
});

it('a status lists its errors in one language', () => {
  const [forbidden] = catalog.statuses;
  if (!forbidden) throw new Error('The small catalog lost its statuses.');
  const view = statusView(catalog, forbidden, 'en');
  expect(view.errors.map(({ id }) => id)).toEqual(['user-gone', 'group-full']);
  expect(view.causes).toEqual(['General cause.']);
});
