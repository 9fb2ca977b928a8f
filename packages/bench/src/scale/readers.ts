/** The readers of a page of devices in bytes, which return the number of devices. */
import { jsonBigint } from '../decode/json-peers.ts';
import { guidedPage } from '../decode/guided.ts';
import { teaXml } from '../decode/xml-peers.ts';
import { importStaged } from '../staged.ts';

type Reader = (body: Uint8Array) => number;

const text = (body: Uint8Array): string => new TextDecoder().decode(body);

interface Wire {
  readonly Data: { readonly Info: { readonly items: readonly unknown[] } };
}

/** Receives the folder of the built packages. */
export const readers: Readonly<Record<'json' | 'xml', Readonly<Record<string, (staged: string) => Promise<Reader>>>>> =
  {
    json: {
      'JSON.parse': async () => (body) => (JSON.parse(text(body)) as Wire).Data.Info.items.length,
      codec,
      'json-bigint': async () => (body) => (jsonBigint(text(body)) as Wire).Data.Info.items.length,
    },
    xml: {
      'guided pass': async () => (body) =>
        (guidedPage(text(body)) as { data: { info: readonly unknown[] } }).data.info.length,
      codec,
      'tea-xml': async () => (body) =>
        (teaXml(text(body)) as { ListDistributedDeviceResponse: Wire }).ListDistributedDeviceResponse.Data.Info.items
          .length,
    },
  };

async function codec(staged: string): Promise<Reader> {
  const { decodeResponse } = await importStaged(staged, 'codec');
  return (body) => {
    const answer = decodeResponse('ListDistributedDevice', { body }, { maxBytes: body.length });
    return answer.kind === 'success' ? answer.value.data.info.length : 0;
  };
}
