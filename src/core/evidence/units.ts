import { anyCase } from '../text/any-case';

/** What a quantity measures. `clock` is a time of day, `number` a bare number, `count` a number of named things. */
export type Dimension = 'time' | 'rate' | 'size' | 'money' | 'share' | 'count' | 'clock' | 'number';

export interface UnitMatch {
  readonly dimension: Dimension;
  /** To the base unit of the dimension: seconds, per second, bytes, a share of one. */
  readonly factor: number;
  readonly unit: string;
  readonly end: number;
}

/** Number words and letters by what they multiply by. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3], ['thousand', 1e3], ['тыс', 1e3], ['m', 1e6], ['mm', 1e6], ['mln', 1e6], ['million', 1e6], ['млн', 1e6], ['b', 1e9], ['bn', 1e9],
  ['bln', 1e9], ['g', 1e9], ['billion', 1e9], ['млрд', 1e9], ['t', 1e12], ['trillion', 1e12],
]);

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds in each word for a stretch of time; months and years are the calendar's mean. */
const times = table({
  [1e-6]: 'us µs μs microsecond microseconds',
  [1e-3]: 'ms msec msecs millis millisecond milliseconds мс 毫秒',
  [1]: 's sec secs second seconds с сек секунд секунды секунда секунду 秒',
  [MINUTE]: 'min mins minute minutes мин минут минуты минута минуту 分钟',
  [HOUR]: 'h hr hrs hour hours ч час часа часов 小时',
  [DAY]: 'd day days день дня дней сутки суток 天',
  [7 * DAY]: 'week weeks wk неделя недели недель неделю 周',
  [30.4375 * DAY]: 'month months месяц месяца месяцев',
  [365.25 * DAY]: 'year years yr yrs год года лет',
});

const shares = new Map([['%', 0.01], ['percent', 0.01], ['‰', 1e-3], ['bp', 1e-4], ['bps', 1e-4], ['basis point', 1e-4], ['basis points', 1e-4]]);

const rates = table({ [1]: 'qps rps tps hz iops', [1 / MINUTE]: 'rpm qpm', [1 / DAY]: 'dau', [1 / (30.4375 * DAY)]: 'mau' });

const sizes = table({
  [1]: 'b byte bytes',
  [1e3]: 'kb',
  [1e6]: 'mb megabyte megabytes',
  [1e9]: 'gb gigabyte gigabytes',
  [1e12]: 'tb terabyte terabytes',
  [1e15]: 'pb petabyte petabytes',
  [2 ** 10]: 'kib',
  [2 ** 20]: 'mib',
  [2 ** 30]: 'gib',
  [2 ** 40]: 'tib',
});

const money = new Set('usd eur gbp dollars dollar cents euros руб'.split(' '));

/** Things that tell how large a system is. */
const things = new Set(
  (
    'user users customer customers member members account accounts query queries request requests call calls video videos item items product products ' +
    'listing listings post posts image images photo photos document documents page pages event events click clicks impression impressions view views ' +
    'transaction transactions order orders record records row rows example examples sample samples label labels token tokens vector vectors embedding ' +
    'embeddings dimension dimensions dim dims parameter parameters params candidate candidates gpu gpus cpu cpus core cores replica replicas shard shards ' +
    'node nodes instance instances server servers store stores sku skus article articles song songs ad ads session sessions message messages search ' +
    'searches interaction interactions prediction predictions feature features class classes category categories language languages country countries ' +
    'merchant merchants driver drivers trip trips ride rides restaurant restaurants passage passages chunk chunks questions question tickets ticket ' +
    'application applications loan loans frame frames forecast forecasts job jobs agent agents edges edge friends connections reviews review ratings rating creators creator channels channel cities city warehouses warehouse pdf pdfs file files email emails photo photos scan scans claim claims invoice invoices payment payments patient patients device devices sensor sensors location locations place places player players conversation conversations chat chats ' +
    'пользователей пользователя пользователи запросов запросов товаров заказов документов кадров кадра изображений событий строк записей клиентов транзакций сообщений наблюдений генераций обращений заявок 用户 请求'
  ).split(' '),
);

const AHEAD = 48;
const WORD = /^[\s\u00a0\u2009\u202f-]{0,2}(%|percent\b|‰|basis points?\b|[\p{L}µμ]+)/u;
const PER = anyCase`^\s?(?:/|per\s|an?\s|each\s|every\s|в\s)\s?(\p{L}+)`;
/** One or two words between the number and what it counts: "2 billion monthly active users". */
const ADJECTIVES = /^[\s\u00a0-]{1,2}(?:\p{L}[\p{L}-]*\s){1,2}(?=\p{L})/u;

/** The unit that begins at `from`, with what it is counted per: `ms`, `requests/s`, `users per day`, `%`. */
export function findUnit(text: string, from: number): UnitMatch | undefined {
  const ahead = text.slice(from, from + AHEAD);
  const match = WORD.exec(ahead);
  const written = match?.[1];
  if (!match || written === undefined) {
    return perUnit(ahead, from, '', 0);
  }
  const unit = written.toLowerCase();
  const end = from + match[0].length;
  const share = shares.get(unit);
  if (share !== undefined) {
    return { dimension: 'share', factor: share, unit, end };
  }
  const time = times.get(unit);
  if (time !== undefined) {
    return { dimension: 'time', factor: time, unit, end };
  }
  const rate = rates.get(unit);
  if (rate !== undefined) {
    return { dimension: 'rate', factor: rate, unit, end };
  }
  const size = sizes.get(unit);
  if (size !== undefined) {
    return { dimension: 'size', factor: size, unit, end };
  }
  if (money.has(unit)) {
    return { dimension: 'money', factor: 1, unit, end };
  }
  return things.has(unit) ? countOf(text, unit, end) : (perUnit(ahead, from, '', 0) ?? adjectiveCount(text, from));
}

/** Things counted, or, with a stretch of time behind them, counted per second. */
function countOf(text: string, unit: string, end: number): UnitMatch {
  const rate = perUnit(text.slice(end, end + AHEAD), end, unit, 0);
  return rate ?? { dimension: 'count', factor: 1, unit, end };
}

function perUnit(ahead: string, from: number, unit: string, depth: number): UnitMatch | undefined {
  const match = PER.exec(ahead);
  const word = match?.[1]?.toLowerCase();
  if (!match || word === undefined) {
    return undefined;
  }
  const seconds = times.get(word);
  const end = from + match[0].length;
  if (seconds !== undefined) {
    return { dimension: 'rate', factor: 1 / seconds, unit: `${unit}/${word}`, end };
  }
  // "4 requests per user per day": what stands between is part of the unit.
  return things.has(word) && depth < 2 ? perUnit(ahead.slice(match[0].length), end, `${unit}/${word}`, depth + 1) : undefined;
}

function adjectiveCount(text: string, from: number): UnitMatch | undefined {
  const adjectives = ADJECTIVES.exec(text.slice(from, from + AHEAD));
  if (!adjectives) {
    return undefined;
  }
  for (let at = from + adjectives[0].length, tries = 0; tries < 2; tries++) {
    const word = /^\p{L}+/u.exec(text.slice(at, at + AHEAD))?.[0].toLowerCase();
    if (word !== undefined && things.has(word)) {
      return countOf(text, word, at + word.length);
    }
    at = text.lastIndexOf(' ', at - 2) + 1;
    if (at <= from + 1) {
      return undefined;
    }
  }
  return undefined;
}

function table(words: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(words).flatMap(([factor, list]) => list.split(' ').map(word => [word, Number(factor)] as const)));
}
