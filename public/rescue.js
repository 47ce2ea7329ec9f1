// Covers the page when the program breaks or does not start, and offers everything typed as one file.
// Plain ES5 without dependencies: it must run where nothing else does. It changes no stored record.
(function () {
  'use strict';

  // The folder's page opened by double click: first.js says where to go.
  if (window.shidianElsewhere) return;

  var DATABASES = ['shidian', 'shidian-sample', 'shidian-drill'];
  var START_WITHIN = 20000;
  var NO_PROGRESS = 3000;
  var HEADINGS = {
    broken: '程序出错，已输入的内容还在本机',
    closed: '程序没有打开，以前保存的内容还在本机',
    memory: '程序出错，请马上下载已输入的内容',
    damaged: '本机数据库打不开',
    unable: '这个浏览器打不开试点助手'
  };
  var ADVICE = {
    broken: '请先下载全部草稿留底，再重新打开。下载的文件里有已保存的草稿、最近的输入记录和屏幕上各框里的文字，请妥善保管。',
    closed: '可能是网络中断、程序刚刚更新或浏览器太旧。请先重新打开；仍打不开时，可下载全部草稿，换新一点的浏览器再用。',
    memory: '这次的内容只记在内存里，重新打开或关闭本页就没有了。请先下载全部草稿，看一眼文件在不在，再重新打开。',
    damaged: '请先下载还读得出的内容留底，再重新打开。'
  };
  var SEALED = '这台电脑设了口令：已存记录和输入记录在文件里仍是加密的，以后在“备份与恢复”里导入这个文件，输入口令就能打开。屏幕上各框里的文字没有加密，请妥善保管。';

  var cover = null;
  var kind = '';
  var started = false;

  /** The app calls this once it is drawn. */
  window.shidianStarted = function () {
    started = true;
    remove(document.getElementById('opening'));
    if (kind === 'closed' || kind === 'unable') uncover();
  };

  /** Covers the page; `as` is 'broken' (the default), 'closed' for a program that did not open, 'unable' for a browser that cannot, or 'damaged' for a database that does not open; `advice` where it is known better. */
  window.shidianPanic = function (message, as, advice) {
    if (cover || kind) return;
    // Filled by the app where nothing is kept on this machine (src/browser/memory.rs).
    kind = as !== 'broken' && HEADINGS[as] ? as : window.shidianKept ? 'memory' : 'broken';
    whenReady(function () { if (kind) draw(String(message), advice); });
  };

  /** Why a file of the program did not come, by asking once more: { status, page, message, advice }. */
  window.shidianCause = function (address, done) {
    var request = new XMLHttpRequest();
    function tell(status, page) {
      if (done) done(causeOf(address.replace(/^.*\//, ''), status, page));
      done = null;
    }
    request.onload = function () { tell(request.status, /^\s*</.test(request.responseText)); };
    request.onerror = request.onabort = request.ontimeout = function () { tell(0, false); };
    try {
      request.open('GET', address);
      request.timeout = NO_PROGRESS;
      request.send();
    } catch (error) {
      tell(0, false);
    }
  };

  window.addEventListener('error', function (event) {
    // A file that failed has no message; of those a script bars the start, and a style sheet belongs to the official paper.
    if (event.target && event.target.nodeType === 1) {
      if (event.target.tagName === 'SCRIPT') lacks(event.target.src);
      if (event.target.rel === 'stylesheet') lacks(event.target.href);
    } else if (ours(event.message, event.filename)) {
      window.shidianPanic(event.message + ' ' + event.filename + ':' + event.lineno, breaks());
    }
  }, true);

  window.addEventListener('unhandledrejection', function (event) {
    var reason = event.reason;
    var message = String(reason && reason.message || reason);
    if (ours(message, reason && reason.stack)) window.shidianPanic(message, breaks());
  });

  // The single file has a mark at its end.
  document.addEventListener('DOMContentLoaded', function () {
    if (!document.documentElement.hasAttribute('data-single') || document.getElementById('whole')) return;
    window.shidianPanic('#whole', 'closed', '这个文件（shidian.html）不完整：多半是没有复制完或没有下载完。请重新复制一份再打开。以前保存的内容还在本机。');
  });

  // What able.js found missing.
  if (window.shidianUnable) window.shidianPanic(window.shidianUnable.name, 'unable', window.shidianUnable.advice);

  setTimeout(function () {
    if (!started) window.shidianPanic('20 秒内没有打开。', 'closed');
  }, START_WITHIN);

  function lacks(address) {
    window.shidianCause(address, function (cause) { window.shidianPanic(address, 'closed', cause.advice); });
  }

  function causeOf(file, status, page) {
    var again = '请点“重新打开”；仍打不开，';
    var renew = '请网站管理员把整个程序文件夹重新上传一遍。';
    var message;
    var step = again + renew;
    if (status === 0) {
      message = '没有取到程序文件 ' + file + '：网络没有连上，或服务器没有回应';
      step = '请检查网络，再点“重新打开”。';
    } else if (status === 404 || status === 410) {
      message = '没有取到程序文件 ' + file + '：服务器上没有这个文件（' + status + '），程序可能刚刚更新';
    } else if (status < 200 || status > 299) {
      message = '没有取到程序文件 ' + file + '：服务器拒绝了（状态 ' + status + '）';
      step = '请稍后点“重新打开”；仍打不开，请告诉网站管理员。';
    } else if (page) {
      message = '程序文件 ' + file + ' 的地址上来的是一个网页：网络可能要求先登录，或服务器上没有这个文件';
      step = '请先登录网络，再点“重新打开”；仍打不开，' + renew;
    } else {
      message = '程序文件 ' + file + ' 没有取到，或与本版不符：网络可能断过，或网站上的程序只更新了一部分';
    }
    return { status: status, page: page, message: message, advice: message + '。' + step + '以前保存的内容还在本机。' };
  }

  function breaks() { return started ? 'broken' : 'closed'; }

  // Not ours: a browser's notice that a layout took two rounds, and what extensions do.
  // "Script error." without a place is what browsers tell of a script from elsewhere; we have none.
  function ours(message, place) {
    return !/ResizeObserver loop/.test(message)
      && !/^Script error\.?$/.test(message)
      && !/-extension:\/\//.test(place || '');
  }

  // ---- the cover

  function draw(message, advice) {
    var background = document.activeElement;
    cover = element('div', { role: 'alertdialog', 'aria-modal': 'true', 'aria-labelledby': 'rescue-heading',
      'aria-describedby': 'rescue-advice', id: 'rescue', lang: 'zh-CN' }, {
      position: 'fixed', top: '0', right: '0', bottom: '0', left: '0', zIndex: '2147483647', overflow: 'auto',
      background: '#f1efe9', color: '#1d2129', font: '17px/1.7 "PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", sans-serif'
    });
    var box = add(cover, element('div', {}, { maxWidth: '40em', margin: '10vh auto', padding: '0 24px' }));
    add(box, element('h1', { id: 'rescue-heading' }, { fontSize: '24px', margin: '0 0 12px' }, HEADINGS[kind]));
    add(box, element('p', { id: 'rescue-advice' }, { margin: '0 0 24px', whiteSpace: 'pre-line' }, advice || ADVICE[kind]));
    var save = add(box, button('下载全部草稿', true));
    var reopen = add(box, button('重新打开', false));
    // A page that needs nothing of a browser; the single file has no other beside it.
    if (kind === 'unable' && !document.documentElement.hasAttribute('data-single')) {
      add(add(box, element('p', {}, { margin: '0 0 12px' })), element('a', { href: './blank.html' }, { color: '#1f4e79' }, '打印空白表，手工填写'));
    }
    // Without its database the program still works, in memory and files.
    if (kind === 'damaged') add(box, button('先不管它，接着用', false)).onclick = uncover;
    // A program that ran can be opened again at another page, and say there what is wrong with it.
    if (kind === 'broken') {
      add(box, button('打开诊断', false)).onclick = function () {
        location.hash = '#/diagnosis';
        location.reload();
      };
    }
    var status = add(box, element('p', { role: 'status' }, { margin: '16px 0', minHeight: '1.7em' }));
    var text = details(box, '下载不了？复制下面的文字', 'textarea');
    var cause = details(box, '出错信息', 'pre');
    text.parentNode.style.display = 'none';
    cause.appendChild(document.createTextNode(message + '\n' + navigator.userAgent));

    save.onclick = function () { offer(save, status, text); };
    reopen.onclick = function () { location.reload(); };
    if (kind === 'memory') window.addEventListener('beforeunload', askBefore);
    if (background && background.blur) background.blur();
    silenceRest(true);
    add(document.body, cover);
    keepFocus();
    (kind === 'closed' ? reopen : save).focus();
  }

  function askBefore(event) {
    event.preventDefault();
    event.returnValue = '?';
  }

  function uncover() {
    remove(cover);
    silenceRest(false);
    cover = null;
    kind = '';
  }

  function button(label, strong) {
    return element('button', { type: 'button' }, {
      font: 'inherit', padding: '8px 20px', margin: '0 12px 12px 0', minHeight: '44px', cursor: 'pointer',
      border: '1px solid #1f4e79', borderRadius: '2px',
      background: strong ? '#1f4e79' : 'transparent', color: strong ? '#ffffff' : '#1f4e79'
    }, label);
  }

  function details(box, label, tag) {
    var frame = add(box, element('details', {}, { margin: '0 0 12px' }));
    add(frame, element('summary', {}, { cursor: 'pointer' }, label));
    var body = element(tag, { 'aria-label': label, tabindex: '0' }, { width: '100%', boxSizing: 'border-box',
      maxHeight: '12em', overflow: 'auto', whiteSpace: 'pre-wrap', wordBreak: 'break-all', font: '14px/1.5 monospace' });
    if (tag === 'textarea') {
      body.readOnly = true;
      body.rows = 6;
    }
    return add(frame, body);
  }

  // What stands below the cover is neither read aloud nor reached by Tab; its boxes can still be read by us.
  function silenceRest(silent) {
    for (var i = 0; i < document.body.children.length; i++) {
      ['inert', 'aria-hidden'].forEach(function (name) {
        if (silent) document.body.children[i].setAttribute(name, 'true');
        else document.body.children[i].removeAttribute(name);
      });
    }
  }

  function keepFocus() {
    document.addEventListener('focus', function (event) {
      if (cover && event.target.nodeType === 1 && !cover.contains(event.target)) cover.querySelector('button').focus();
    }, true);
  }

  function element(tag, attributes, style, text) {
    var made = document.createElement(tag);
    var name;
    for (name in attributes) made.setAttribute(name, attributes[name]);
    for (name in style) made.style[name] = style[name];
    if (text) made.appendChild(document.createTextNode(text));
    return made;
  }

  function add(parent, child) { return parent.appendChild(child); }

  function remove(node) { if (node && node.parentNode) node.parentNode.removeChild(node); }

  function whenReady(run) {
    if (document.body) run();
    else document.addEventListener('DOMContentLoaded', run);
  }

  // ---- the file

  function offer(save, status, text) {
    save.disabled = true;
    status.textContent = '正在读取…';
    collect(function (found) {
      var json = JSON.stringify(found, readable, 1);
      text.value = json;
      text.parentNode.style.display = '';
      var taken = download(json);
      if (taken) window.removeEventListener('beforeunload', askBefore);
      status.textContent = told(found) + (taken ? '' : '这个浏览器不让下载，请复制下面的文字另存。');
      save.disabled = false;
    });
  }

  function told(found) {
    var failed = [];
    var papers = 0;
    for (var name in found.databases) {
      var database = found.databases[name];
      if (database.error) failed.push(name + '：' + database.error);
      for (var store in database.stores) papers += database.stores[store].length;
    }
    if (found.journal.error) failed.push('输入记录：' + found.journal.error);
    return '文件里有已存记录 ' + papers + ' 条、最近输入记录 ' + count(found.journal.entries) + ' 条、屏幕上的框 ' + found.boxes.length + ' 个。'
      + (failed.length ? '没能读全：' + failed.join('；') + '。' : '')
      + (isSealed(found) ? SEALED : '');
  }

  /** Whether a passphrase is set: its record stands among the keys. */
  function isSealed(found) {
    var keys = found.databases.shidian && found.databases.shidian.stores.keys || [];
    for (var i = 0; i < keys.length; i++) if (keys[i].key === 'vault') return true;
    return false;
  }

  function count(entries) { return Object.keys(entries).length; }

  function collect(done) {
    var found = {
      about: '试点助手抢救文件：程序出错时本机上的全部内容',
      made: new Date().toISOString(),
      address: location.href,
      browser: navigator.userAgent,
      boxes: boxes(),
      journal: { entries: {} },
      databases: {}
    };
    // What is on the disk then is somebody else's.
    if (window.shidianKept) {
      for (var each in window.shidianKept) found.databases[each] = inMemory(window.shidianKept[each]);
      done(found);
      return;
    }
    found.journal = journal();
    var left = DATABASES.length;
    DATABASES.forEach(function (name) {
      readDatabase(name, function (database) {
        if (database) found.databases[name] = database;
        left -= 1;
        if (left === 0) done(found);
      });
    });
  }

  /** Shelves in memory, as a database is read: the keys of the map are `shelf/key`. */
  function inMemory(map) {
    var stores = {};
    map.forEach(function (value, place) {
      var cut = place.indexOf('/');
      var shelf = place.slice(0, cut);
      stores[shelf] = stores[shelf] || [];
      stores[shelf].push({ key: place.slice(cut + 1), value: value });
    });
    return { stores: stores };
  }

  function boxes() {
    var nodes = document.querySelectorAll('input, textarea, select, [contenteditable="true"]');
    var found = [];
    for (var i = 0; i < nodes.length; i++) {
      var node = nodes[i];
      // A passphrase that is shown is no password box at that moment. What is searched for is no work of anybody's.
      if (cover.contains(node) || node.getAttribute('data-secret') || /^(password|file|button|submit|reset|image|search)$/.test(node.type)) continue;
      found.push({ name: node.name || '', id: node.id, label: labelOf(node), value: valueOf(node) });
    }
    return found;
  }

  function valueOf(node) {
    if (/^(checkbox|radio)$/.test(node.type)) return node.checked ? node.value : '';
    return 'value' in node ? node.value : node.textContent;
  }

  function labelOf(node) {
    var label = node.id ? document.querySelector('label[for="' + node.id.replace(/["\\]/g, '\\$&') + '"]') : null;
    for (var up = node; up && !label; up = up.parentElement) if (up.tagName === 'LABEL') label = up;
    if (label) return label.textContent.trim();
    var named = document.getElementById((node.getAttribute('aria-labelledby') || '').split(' ')[0]);
    return named ? named.textContent.trim() : node.getAttribute('aria-label') || '';
  }

  function journal() {
    var found = { entries: {} };
    try {
      for (var i = 0; i < localStorage.length; i++) {
        var key = localStorage.key(i);
        if (key.indexOf('shidian') === 0) found.entries[key] = localStorage.getItem(key);
      }
    } catch (error) {
      found.error = String(error);
    }
    return found;
  }

  // Calls back once: with { version, stores }, with what was read and an `error`, or with nothing where there is no such database.
  function readDatabase(name, done) {
    var database = { stores: {} };
    var connection = null;
    var timer = null;
    var request;

    function finish(error, absent) {
      if (!done) return;
      clearTimeout(timer);
      if (error) database.error = String(error);
      if (connection) connection.close();
      var tell = done;
      done = null;
      tell(absent ? null : database);
    }

    function progress() {
      clearTimeout(timer);
      timer = setTimeout(function () { finish('浏览器的数据库 3 秒没有回应'); }, NO_PROGRESS);
    }

    progress();
    try {
      // Without a version: an older or newer database is opened as it is, never upgraded.
      request = window.indexedDB.open(name);
    } catch (error) {
      finish(error);
      return;
    }
    request.onupgradeneeded = function () {
      // It did not exist; it shall not exist for our asking.
      request.transaction.abort();
      finish(null, true);
    };
    request.onerror = function () { finish(request.error); };
    request.onsuccess = function () {
      connection = request.result;
      if (!done) {
        connection.close();
        return;
      }
      database.version = connection.version;
      readStores(connection, database.stores, progress, finish);
    };
  }

  function readStores(connection, stores, progress, finish) {
    var names = [].slice.call(connection.objectStoreNames);
    if (names.length === 0) {
      finish();
      return;
    }
    try {
      var transaction = connection.transaction(names, 'readonly');
      transaction.onerror = transaction.onabort = function () { finish(transaction.error || 'abort'); };
      transaction.oncomplete = function () { finish(); };
      names.forEach(function (name) {
        stores[name] = [];
        transaction.objectStore(name).openCursor().onsuccess = function (event) {
          var cursor = event.target.result;
          progress();
          if (!cursor) return;
          stores[name].push({ key: cursor.key, value: cursor.value });
          cursor['continue']();
        };
      });
    } catch (error) {
      finish(error);
    }
  }

  // What JSON has no word for: bytes become base64, a key that cannot leave the browser says so.
  function readable(name, value) {
    var type = Object.prototype.toString.call(value);
    if (type === '[object ArrayBuffer]') return { base64: base64(new Uint8Array(value)) };
    if (type === '[object Uint8Array]') return { base64: base64(value) };
    if (type === '[object CryptoKey]' || type === '[object Blob]' || type === '[object File]') return type;
    return value;
  }

  function base64(bytes) {
    var text = '';
    for (var i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i]);
    return btoa(text);
  }

  function download(json) {
    try {
      var blob = new Blob([json], { type: 'application/json' });
      var name = '试点助手-全部草稿-' + new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-') + '.json';
      if (navigator.msSaveBlob) return navigator.msSaveBlob(blob, name);
      var link = element('a', { href: URL.createObjectURL(blob), download: name }, { display: 'none' });
      add(cover, link);
      link.click();
      remove(link);
      return true;
    } catch (error) {
      return false;
    }
  }
})();
