// Finds QR codes in what a camera shows: by the browser itself where it can, else the server looks at a small picture.

/** Wide enough for a ticket held before the camera, small enough for slow networks. */
const WIDTH = 640;
const QUALITY = 0.6;

/** A function that answers the text of a QR code in the video's present picture; nothing if there is none. */
export async function detector() {
  if ('BarcodeDetector' in globalThis) {
    const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
    if (formats.includes('qr_code')) return byBrowser(new BarcodeDetector({ formats: ['qr_code'] }));
  }
  return byServer();
}

function byBrowser(barcodes) {
  return async (video) => (await barcodes.detect(video))[0]?.rawValue;
}

function byServer() {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  return async (video) => {
    if (!video.videoWidth) return undefined;
    canvas.width = Math.min(WIDTH, video.videoWidth);
    canvas.height = Math.min(1200, Math.round((canvas.width * video.videoHeight) / video.videoWidth));
    pen.drawImage(video, 0, 0, canvas.width, canvas.height);
    const picture = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
    try {
      const answer = await fetch('/api/v1/hall-scans', { method: 'POST', headers: { 'X-Anxue': '1', 'Content-Type': 'image/jpeg', Accept: 'application/json' }, body: picture });
      return answer.ok ? (await answer.json()).code : undefined;
    } catch {
      return undefined; // without network nothing can be signed in either; the next look tries again
    }
  };
}
