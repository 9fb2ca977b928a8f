/** The reader of XML, with fast-xml-parser behind it: most of what a bundle of this package would weigh. */
export { decodeResponse } from '@iot-distribution/codec';
