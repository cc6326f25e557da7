// The camera of this device: opened for one picture, and closed again.

const WIDTH = 480;
const LARGEST = 40 * 1024;
const QUALITIES = [0.75, 0.6, 0.45, 0.3, 0.15];
/** Cameras need a moment to get used to the light. */
const SETTLE = 600;
const PATIENCE = 20_000;

const after = (time) => new Promise((done) => setTimeout(done, time));

/**
 * The stream of the camera that looks at whoever sits in front of it ('user') or away from them ('environment'), where
 * the device has both; failures carry the browser's name of them.
 */
export async function open(facingMode = 'user', width = 640) {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera here', 'NotFoundError');
  return navigator.mediaDevices.getUserMedia({ video: { width: { ideal: width }, facingMode }, audio: false });
}

/** Switches the camera off. */
export function close(stream) {
  stream?.getTracks().forEach((track) => track.stop());
}

/** Why there is no picture, in the words of the API; FAILED may pass. */
export function reason(failure) {
  if (['NotAllowedError', 'SecurityError'].includes(failure.name)) return 'REFUSED';
  if (['NotFoundError', 'OverconstrainedError'].includes(failure.name)) return 'NO_CAMERA';
  return 'FAILED';
}

/** A JPEG of at most 40 KB, 480 pixels wide. */
export async function shoot() {
  const stream = await open();
  try {
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = stream;
    await Promise.race([video.play(), after(PATIENCE).then(() => { throw new Error('the camera shows nothing'); })]);
    await after(SETTLE);
    return await picture(video);
  } finally {
    close(stream);
  }
}

async function picture(video) {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = Math.min(960, Math.round((WIDTH * video.videoHeight) / video.videoWidth) || 360);
  canvas.getContext('2d').drawImage(video, 0, 0, canvas.width, canvas.height);
  for (const quality of QUALITIES) {
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
    if (blob && blob.size <= LARGEST) return blob;
  }
  throw new Error('the picture stays too large');
}
