/** What a canvas shows, as a PNG. */
export async function posterOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('This browser cannot write a picture of its canvas.');
  return new Uint8Array(await blob.arrayBuffer());
}
