const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const ISO =
  /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[T ](\d{1,2}):(\d{2}):(\d{2})(?:[.,](\d{1,3})\d{0,6})?\s?(Z|[+-]\d{2}:?\d{2})?/;
const APACHE = /(\d{1,2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-]\d{4})/;
const EPOCH = /(?:time|timestamp|ts|date|@timestamp)["']?\s?[:=]\s?["']?(1[0-9]{9})(\d{3})?\b/i;

/** A time zone in milliseconds east of UTC; UTC where none is written. */
function offsetOf(zone: string | undefined): number {
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone ?? '') ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}

/** The time that a record of a log says it was written at, in milliseconds since 1970; null where it says none. Without a zone it is taken as UTC. */
export function recordTime(record: string): number | null {
  const head = record.slice(0, 1000);
  const iso = ISO.exec(head);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, part = '0', zone] = iso;
    const milliseconds = Number(part.padEnd(3, '0'));
    return (
      Date.UTC(
        Number(year),
        Number(month) - 1,
        Number(day),
        Number(hour),
        Number(minute),
        Number(second),
        milliseconds,
      ) - offsetOf(zone)
    );
  }
  const apache = APACHE.exec(head);
  if (apache !== null) {
    const [, day, month = '', year, hour, minute, second, zone] = apache;
    const nth = MONTHS.indexOf(month) / 3;
    return Date.UTC(Number(year), nth, Number(day), Number(hour), Number(minute), Number(second)) - offsetOf(zone);
  }
  const [, seconds, rest] = EPOCH.exec(head) ?? [];
  return seconds === undefined ? null : Number(seconds) * 1000 + Number(rest ?? 0);
}
