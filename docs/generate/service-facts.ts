/** Facts about the service that are not in a contract, each with its source: for the pages of the operations and for the guide. */
import type { Action } from '@iot-distribution/codec';
import { bullets } from './markdown.ts';

interface ServiceFact {
  readonly title: string;
  readonly text: string;
  /** Where it was read. Without one, no page that says more was found. */
  readonly sources: readonly string[];
  /** On whose pages it is shown; `all` is shown on the page of all operations. */
  readonly concerns: readonly Action[] | 'all';
}

const creates = ['CreateDeviceDistributeJob', 'CreateProductDistributeJob'] as const;
const guide = '[user guide](https://www.alibabacloud.com/help/doc-detail/143450.htm)';
const guideInChinese = '[user guide, in Chinese](https://help.aliyun.com/document_detail/143450.htm)';
const questions = '[FAQ](https://help.aliyun.com/en/iot/support/issues-related-to-device-distribution)';
const migration = '[usage notes, document 345627](https://www.alibabacloud.com/help/en/iot/user-guide/usage-notes)';
const migrationInChinese = '[usage notes, in Chinese](https://help.aliyun.com/document_detail/345627.html)';
const comparison =
  '[comparison, in Chinese](https://help.aliyun.com/zh/iot/use-cases/migrate-existing-devices-of-a-public-instance)';

const facts: readonly ServiceFact[] = [
  {
    title: 'The vendor labels the product "IoT Platform (Deprecated)"',
    text: 'The label is on English documentation pages dated January to June 2026. No end date was found. Ask the vendor before you start something new on this API.',
    sources: [
      '[API reference, 14 January 2026](https://help.aliyun.com/en/iot/developer-reference/device-distribution/)',
      '[API reference, 18 June 2026](https://help.aliyun.com/en/iot/developer-reference/instance-migration-1/)',
    ],
    concerns: 'all',
  },
  {
    title: 'A second version of the API exists, 2022-01-01',
    text: 'Which of the <!-- fact operations -->nine<!-- /fact --> operations it contains is unknown. These packages call version 2018-01-20.',
    sources: [],
    concerns: 'all',
  },
  {
    title: 'Distribution gives the target the use of the devices, not their ownership',
    text: 'The target instance cannot rename or delete a distributed device, and its product is read-only there. Runtime data stays in the source instance, and the device is inactive until it connects again. You can distribute devices again, also back to the source instance.',
    sources: [guideInChinese, questions],
    concerns: creates,
  },
  {
    title: 'The DeviceSecret is distributed with the device',
    text: 'ProductKey, DeviceName and DeviceSecret stay the same, and authenticate the device in the target instance too.',
    sources: [guide, questions],
    concerns: ['CreateDeviceDistributeJob'],
  },
  {
    title: 'Devices of an authorised or transferred product cannot be distributed',
    text: 'For the same product and its devices, the vendor allows either authorisation and transfer, or distribution.',
    sources: [guideInChinese],
    concerns: creates,
  },
  {
    title: 'Distribution to another account has limits in the console too',
    text: 'It is not possible within one public instance, and not with nearest access.',
    sources: ['[user guide, an edition in Chinese](https://helpcdn.aliyun.com/document_detail/143450.html)'],
    concerns: creates,
  },
  {
    title: 'The console shows device distribution for some instances only',
    text: 'Standard and Premium Enterprise Edition instances, and the public instance in China (Shanghai).',
    sources: [questions],
    concerns: creates,
  },
  {
    title: 'A device learns of its distribution on the topic `thing/bootstrap/notify`',
    text: 'The platform publishes to `/sys/${productKey}/${deviceName}/thing/bootstrap/notify`, and the device then requests its new endpoint.',
    sources: [
      '[device distribution messages](https://www.alibabacloud.com/help/en/iot/user-guide/device-distribution)',
    ],
    concerns: ['CreateDeviceDistributeJob', 'QueryDeviceProvisioning'],
  },
  {
    title: 'Instance migration may be what you need',
    text: 'It moves products, devices and message forwarding from a legacy public instance to a Standard Enterprise Edition instance of the same account in the same region, up to 500,000 devices per product, and the target instance then owns them. Use it for that case, and distribution across regions or between other instances. Ask the vendor before you combine the two, because the editions of document 345627 differ: the Chinese one, whose date is not known here, says that distributed devices cannot be migrated; the English one, last updated on 1 April 2024, says that they can.',
    sources: [migration, migrationInChinese, comparison],
    concerns: creates,
  },
  {
    title: 'At most 5 distribution and migration tasks run at the same time',
    text: 'No page reconciles this with the 10 jobs of an account: treat a rejected create as "wait".',
    sources: [migration],
    concerns: creates,
  },
];

/** As sentences of the page of one operation. */
export function factsOf(action: Action): string[] {
  return facts.filter(({ concerns }) => concerns !== 'all' && concerns.includes(action)).map(sentence);
}

/** What concerns all operations. */
export function factsOfAll(): string {
  return bullets(facts.filter(({ concerns }) => concerns === 'all').map(sentence));
}

const begin = '<!-- Facts of docs/generate/service-facts.ts, written by `pnpm generate`. -->';
const end = '<!-- End of the facts. -->';

/** @param page a page of the guide that has a place for all facts */
export function withFacts(page: string): string {
  const [before, rest] = page.split(`${begin}\n`);
  const [, after] = rest?.split(`${end}\n`) ?? [];
  if (before === undefined || after === undefined)
    throw new Error('the page has no place for the facts of the service');
  return `${before}${begin}\n\n${bullets(facts.map(sentence))}\n\n${end}\n${after}`;
}

function sentence({ title, text, sources }: ServiceFact): string {
  const origin = sources.length === 0 ? 'No page that describes it was found.' : `Source: ${sources.join(', ')}.`;
  return `**${title}.** ${text} ${origin}`;
}
