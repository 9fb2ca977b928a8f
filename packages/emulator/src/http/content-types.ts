import type { Format } from '@iot-distribution/codec';

/** The content types of responses of the gateway and of the object storage. */
export const contentTypes: Readonly<Record<Format, string>> = {
  json: 'application/json;charset=utf-8',
  xml: 'text/xml;charset=utf-8',
};
