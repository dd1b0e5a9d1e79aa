// Compiles only if the package includes its types.
import { advise, explain, findEntry, type Advice, type Report } from 'easemob-rest-errors';

const report: Report = explain('HTTP 429');
const advice: (Advice | null)[] = report.responses.map((explained) => advise(explained, 'en'));
export const titles: string[] = advice.flatMap((each) => findEntry(each?.id ?? '')?.title.en ?? []);
// @ts-expect-error A status is a number.
explain({ status: '403', body: '' });
