/**
 * The minimum for reading XML: one pass over the text that expects each member in its place, builds the model directly, keeps
 * no tree, and stops at the first difference. It reads only the two responses of this bench.
 */
interface Cursor {
  readonly xml: string;
  at: number;
}

type Reader = (cursor: Cursor) => unknown;

const text: Reader = (cursor) => {
  const end = cursor.xml.indexOf('<', cursor.at);
  const value = cursor.xml.slice(cursor.at, end);
  if (value.includes('&')) throw new Error('references are not supported');
  cursor.at = end;
  return value;
};

const integer: Reader = (cursor) => {
  const digits = text(cursor) as string;
  const value = Number(digits);
  if (!Number.isSafeInteger(value) || !/^-?\d+$/.test(digits)) throw new Error('not an integer');
  return value;
};

const boolean: Reader = (cursor) => {
  const word = text(cursor);
  if (word !== 'true' && word !== 'false') throw new Error('neither true nor false');
  return word === 'true';
};

const named =
  (...names: readonly string[]): Reader =>
  (cursor) =>
    names[integer(cursor) as number];

function expect(cursor: Cursor, tag: string): void {
  if (!cursor.xml.startsWith(tag, cursor.at)) throw new Error(`${tag} expected`);
  cursor.at += tag.length;
}

function struct(members: Readonly<Record<string, Reader>>): Reader {
  const steps = Object.entries(members).map(([name, readMember]) => ({
    readMember,
    name: name.charAt(0).toLowerCase() + name.slice(1),
    open: `<${name}>`,
    close: `</${name}>`,
  }));
  return (cursor) => {
    const model: Record<string, unknown> = {};
    for (const { name, open, close, readMember } of steps) {
      expect(cursor, open);
      model[name] = readMember(cursor);
      expect(cursor, close);
    }
    return model;
  };
}

function list(name: string, readItem: Reader): Reader {
  const open = `<${name}>`;
  const close = `</${name}>`;
  return (cursor) => {
    const items: unknown[] = [];
    while (cursor.xml.startsWith(open, cursor.at)) {
      cursor.at += open.length;
      items.push(readItem(cursor));
      expect(cursor, close);
    }
    return items;
  };
}

const device = struct({
  DeviceName: text,
  GmtCreate: integer,
  GmtModified: integer,
  ProductKey: text,
  SourceInstanceId: text,
  SourceInstanceName: text,
  SourceRegion: text,
  SourceUid: text,
  TargetAliyunId: text,
  TargetInstanceId: text,
  TargetInstanceName: text,
  TargetRegion: text,
  TargetUid: text,
});

const page = struct({
  RequestId: text,
  Success: boolean,
  Data: struct({ Total: integer, Info: list('items', device) }),
});

const job = struct({
  RequestId: text,
  Success: boolean,
  Data: struct({
    GmtCreate: integer,
    JobId: text,
    ProductKey: text,
    SourceInstanceId: text,
    SourceUid: text,
    Status: named('initializing', 'running', 'completed', 'interrupted'),
    Strategy: named('designated', 'nearest'),
    TargetInstanceConfigs: list('targetInstanceConfigs', struct({ TargetInstanceId: text })),
    TargetUid: text,
    Total: integer,
  }),
});

function read(reader: Reader, xml: string): unknown {
  return reader({ xml, at: xml.indexOf('Response>') + 'Response>'.length });
}

export const guidedJob = (xml: string): unknown => read(job, xml);
export const guidedPage = (xml: string): unknown => read(page, xml);
