import { mnist } from '../../../src/datasets/mnist.ts';
import { sizeOf } from '../../../src/datasets/sample.ts';
import { readTrainImages } from '../../../src/datasets/read.ts';

/** The first training images of MNIST, count × 784 bytes. */
export async function readImages(count: number): Promise<Uint8Array> {
  const images = new Uint8Array(count * sizeOf(mnist.sample));
  let received = 0;
  const onImages = (bytes: Uint8Array) => {
    images.set(bytes, received);
    received += bytes.length;
  };
  const baseUrl = new URL('/', self.location.href).href;
  await readTrainImages({ dataset: mnist, count, baseUrl, onImages });
  return images;
}
