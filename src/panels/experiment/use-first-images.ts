import { useEffect, useState } from 'react';
import { datasets, type DatasetId } from '../../datasets/index.ts';
import { firstImages } from './first-images.ts';

/** The first held-out images of a data set; null until they are here, or when they cannot be had. */
export function useFirstImages(id: DatasetId, count: number): Uint8Array | null {
  const [images, setImages] = useState<Uint8Array | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    firstImages({ dataset: datasets[id], count, baseUrl: document.baseURI, signal: stop.signal }).then(
      setImages,
      // A picture less: the run itself says what is wrong with the file.
      () => setImages(null),
    );
    return () => stop.abort();
  }, [id, count]);
  return images;
}
