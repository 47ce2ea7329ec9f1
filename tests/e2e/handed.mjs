// The ways in which files are handed to the page: chosen, dropped, pasted.

/** Lets a button ask for files. */
export async function chosen(page, button = '打开文件') {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button, exact: true }).click()]);
  return chooser;
}

/** Drags files over the page and drops them; says of which event the browser's own doing was prevented. */
export async function drop(page, files) {
  // The shell has none before the program is there.
  await page.getByRole('main').waitFor();
  const carried = files.map(([name, bytes]) => [name, bytes.toString('base64')]);
  return page.evaluate((files) => {
    const data = new DataTransfer();
    for (const [name, base64] of files) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    if (files.length === 0) data.setData('text/plain', '文字');
    const prevented = (type) => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
      document.querySelector('main').dispatchEvent(event);
      return event.defaultPrevented;
    };
    return { dragover: prevented('dragover'), drop: prevented('drop') };
  }, carried);
}

/** Chooses a file by a button. */
export async function give(page, button, name, bytes) {
  const chooser = await chosen(page, button);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: bytes });
}

/** Pastes the text of a file into 验证文件. */
export async function pasteText(page, bytes) {
  const area = page.getByRole('textbox', { name: '文件的文字' });
  if (!await area.isVisible()) await page.getByText('粘贴文件的文字').click();
  await area.fill(bytes.toString('utf8'));
  await page.getByRole('button', { name: '验证这些文字' }).click();
}
