/** Requests that the vendor's pages print together with their signature. */
import type { SigningSettings } from './signing-settings.ts';

export interface DocumentedRequest {
  readonly name: string;
  readonly title: string;
  readonly action: string;
  readonly version: string;
  /** The operation's own parameters, `Name=value`, one per line. */
  readonly lines: string;
  readonly settings: SigningSettings;
  readonly signature: string;
}

/** A row under `documented` of the signer's vectors. */
export interface DocumentedRow {
  readonly name: string;
  readonly source: string;
  readonly method: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly flattened: Readonly<Record<string, string>>;
  readonly signature: string;
}

const common = new Set([
  'AccessKeyId',
  'Action',
  'Format',
  'RegionId',
  'SecurityToken',
  'SignatureMethod',
  'SignatureNonce',
  'SignatureVersion',
  'Timestamp',
  'Version',
]);

export function documentedRequestsIn(rows: readonly DocumentedRow[]): DocumentedRequest[] {
  return rows.filter(isWholeRequest).map(documentedRequest);
}

/** Some rows are samples of the algorithm alone, or print a common parameter under another name. */
function isWholeRequest({ flattened, method }: DocumentedRow): boolean {
  const { Action, Version, SignatureNonce, Timestamp } = flattened ?? {};
  return [Action, Version, SignatureNonce, Timestamp].every(Boolean) && (method === 'GET' || method === 'POST');
}

function documentedRequest(row: DocumentedRow): DocumentedRequest {
  const { flattened, name, method, accessKeyId, accessKeySecret, signature } = row;
  const {
    Action = '',
    Version = '',
    Format = '',
    RegionId = '',
    SecurityToken = '',
    Timestamp = '',
    SignatureNonce = '',
  } = flattened;
  return {
    name,
    title: `${Action}, version ${Version} (${name})`,
    action: Action,
    version: Version,
    lines: Object.entries(flattened)
      .filter(([parameter]) => !common.has(parameter))
      .map(([parameter, value]) => `${parameter}=${value}`)
      .join('\n'),
    settings: {
      host: 'iot.cn-shanghai.aliyuncs.com',
      method: method as 'GET' | 'POST',
      format: Format as SigningSettings['format'],
      regionId: RegionId,
      credentials: { accessKeyId, accessKeySecret, securityToken: SecurityToken },
      timestamp: Timestamp,
      nonce: SignatureNonce,
    },
    signature,
  };
}
