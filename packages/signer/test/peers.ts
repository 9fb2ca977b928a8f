/** The vendor's own signers, with the part of their types that is used. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface OpenApiUtil {
  getRPCSignature(parameters: object, method: string, secret: string): string;
  getAuthorization(request: object, algorithm: string, payload: string, accessKeyId: string, secret: string): string;
}

interface PopCore {
  new (settings: {
    endpoint: string;
    apiVersion: string;
    accessKeyId: string;
    accessKeySecret: string;
    securityToken?: string;
  }): {
    request(action: string, parameters: object, options: object): Promise<unknown>;
  };
}

export const openApiUtil = (require('@alicloud/openapi-util') as { default: OpenApiUtil }).default;
export const PopCoreClient = (require('@alicloud/pop-core') as { RPCClient: PopCore }).RPCClient;
