/** Complete response bodies with one given part, in both formats. */

/** A job whose JSON members are replaced, added or (with `undefined`) removed. Values are JSON text, to allow any spelling. */
export function jobJson(
  data: Readonly<Record<string, string | undefined>> = {},
  root: Readonly<Record<string, string | undefined>> = {},
): string {
  return write({ ...jobRoot, Data: write({ ...jobData, ...data }), ...root });
}

/** The same job as XML. Values are the content of elements, markup and all. */
export function jobXml(
  data: Readonly<Record<string, string | undefined>> = {},
  root: Readonly<Record<string, string | undefined>> = {},
): string {
  return xmlOf({ RequestId: 'E55E50B7', Success: 'true', Data: elements({ ...jobElements, ...data }), ...root });
}

/** A document around the content of members. */
export function xmlOf(root: Readonly<Record<string, string | undefined>>, action = 'QueryDeviceDistributeJob'): string {
  return `<?xml version='1.0' encoding='UTF-8'?><${action}Response>${elements(root)}</${action}Response>`;
}

export function elements(members: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(members)
    .map(([name, content]) => (content === undefined ? '' : `<${name}>${content}</${name}>`))
    .join('');
}

function write(members: Readonly<Record<string, string | undefined>>): string {
  const entries = Object.entries(members).flatMap(([name, json]) =>
    json === undefined ? [] : [`${JSON.stringify(name)}:${json}`],
  );
  return `{${entries.join(',')}}`;
}

const jobRoot = { RequestId: '"E55E50B7"', Success: 'true' };

const jobData = {
  GmtCreate: '1581595942000',
  JobId: '"UbmsMHmkqv0PiAG****010001"',
  ProductKey: '"a1BwAGV****"',
  SourceInstanceId: '"iot-cn-6ja***"',
  SourceUid: '"198***"',
  Status: '1',
  Strategy: '0',
  TargetInstanceConfigs: '{"targetInstanceConfigs":[{"TargetInstanceId":"iot-cn-6ja***"}]}',
  TargetUid: '"198***"',
  Total: '5',
};

const jobElements = {
  GmtCreate: '1581595942000',
  JobId: 'UbmsMHmkqv0PiAG****010001',
  ProductKey: 'a1BwAGV****',
  SourceInstanceId: 'iot-cn-6ja***',
  SourceUid: '198***',
  Status: '1',
  Strategy: '0',
  TargetInstanceConfigs:
    '<targetInstanceConfigs><TargetInstanceId>iot-cn-6ja***</TargetInstanceId></targetInstanceConfigs>',
  TargetUid: '198***',
  Total: '5',
};
