// For the page around a Clientele frame: the frame gets the height it asks for.
addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'clientele:height' || !(data.height > 0)) return;
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source);
  if (frame) frame.style.height = `${Math.min(data.height, 20_000)}px`;
});
