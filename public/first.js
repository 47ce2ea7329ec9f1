// Says what to do where the page cannot start at all: opened from a folder, or without the script that covers for others.
// Plain ES5, and inline in the page, so that nothing has to be fetched for it. The single file does without it.
(function () {
  'use strict';

  if (location.protocol === 'file:') {
    // rescue.js asks for this: files that do not come are no fault here.
    window.shidianElsewhere = true;
    say('请打开 shidian.html', [
      '这个文件（index.html）要放在网站上才能用，在文件夹里直接打开不行。',
      '同一个文件夹里的单文件版功能相同，双击就能用：'
    ], 'shidian.html', '如果打开后说找不到文件，多半是还在压缩包里：请先把压缩包全部解压，再打开 shidian.html。');
    return;
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (window.shidianPanic) return;
    say('程序没有打开，以前保存的内容还在本机', [
      '没有取到程序文件（rescue），或文件与本版不符：可能是网络中断，或网站上的程序只更新了一部分。',
      '请刷新本页；仍打不开，请网站管理员把整个程序文件夹重新上传一遍。'
    ]);
  });

  function say(heading, lines, address, last) {
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', function () { say(heading, lines, address, last); });
      return;
    }
    var box = document.getElementById('opening');
    while (box.firstChild) box.removeChild(box.firstChild);
    box.setAttribute('role', 'alert');
    style(box, { maxWidth: '34em', margin: '12vh auto', padding: '0 24px', color: '#1d2129',
      font: '17px/1.8 "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif' });
    style(document.body, { background: '#f1efe9' });
    style(add(box, 'h1', heading), { fontSize: '24px' });
    for (var i = 0; i < lines.length; i++) add(box, 'p', lines[i]);
    if (!address) return;
    var link = add(add(box, 'p', ''), 'a', '打开 ' + address);
    link.setAttribute('href', './' + address);
    style(link, { color: '#1f4e79', fontSize: '20px' });
    add(box, 'p', last);
  }

  function add(parent, tag, text) {
    var made = document.createElement(tag);
    made.appendChild(document.createTextNode(text));
    return parent.appendChild(made);
  }

  function style(node, values) {
    for (var name in values) node.style[name] = values[name];
  }
})();
