/** Where the sources are, as the packages name it. */
export const repository = 'https://github.com/iot-distribution/iot-distribution';
