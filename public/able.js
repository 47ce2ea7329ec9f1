// Says at once what a browser lacks that cannot run the program, and which one can: rescue.js shows it over the page.
// Plain ES5, inline in both forms of the page, for browsers as old as Internet Explorer 11.
(function () {
  'use strict';

  // first.js sends on whoever opens the folder's page by double click.
  if (window.shidianElsewhere) return;

  var WHICH = '能用的浏览器：Chrome 或 Edge 81 及以后的版本、新版 Firefox；Windows 7 可以装 Chrome 109。'
    + '360、QQ、搜狗等双核浏览器，请在地址栏旁切换到“极速模式”。';
  var KEPT = '以前在这个浏览器里保存的内容还在本机，可以先点“下载全部草稿”带走。';
  // A function that fills memory: of what our wasm is made of, that came last (.cargo/config.toml).
  var NEWER_WASM = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1,
    10, 13, 1, 11, 0, 65, 0, 65, 0, 65, 0, 252, 11, 0, 11];

  var lacks = missing();
  if (lacks) window.shidianUnable = { name: lacks[0], advice: [lacks[1], WHICH, KEPT].join('\n') };
  else wakeDatabase();
  enlarge();

  /** Large type is there before anything is drawn; the settings keep it (ui/page/settings.rs). */
  function enlarge() {
    try {
      if (localStorage.getItem('shidian.pref.large')) document.documentElement.setAttribute('data-large', '');
    } catch (error) {
      // Storage is blocked: nothing is kept.
    }
  }

  /** The browser's database takes a while to be there; this makes it begin before the program is compiled. What is wrong with it the app finds out and says. */
  function wakeDatabase() {
    try {
      indexedDB.databases().then(null, function () {});
    } catch (error) {
      // Unknown to this browser, or forbidden.
    }
  }

  /** The name of what is missing, and what that means. */
  function missing() {
    if (document.documentMode) return ['document.documentMode ' + document.documentMode, '这个网页正由 IE 内核打开（IE 浏览器，或双核浏览器的“兼容模式”），它运行不了本程序。'];
    if (!('noModule' in document.createElement('script'))) return ['script type=module', '这个浏览器太旧，读不懂本程序的代码（缺少模块）。'];
    if (typeof WebAssembly !== 'object' || typeof WebAssembly.validate !== 'function') {
      return ['WebAssembly', '这个浏览器不能运行本程序：它没有 WebAssembly，或者被安全设置、管理策略关掉了。若是关掉的，请把本站加入允许名单。'];
    }
    // It came with Chromium 81, the oldest that all of this is tried in.
    if (!window.Intl || !Intl.DisplayNames) return ['Intl.DisplayNames', '这个浏览器太旧，读不懂本程序的代码（2020 年 4 月以前的版本）。'];
    if (!WebAssembly.validate(new Uint8Array(NEWER_WASM))) return ['WebAssembly bulk-memory', '这个浏览器太旧：它有 WebAssembly，但缺少本程序用到的指令。'];
    if (document.documentElement.hasAttribute('data-single') && typeof DecompressionStream !== 'function') {
      return ['DecompressionStream', '这个浏览器太旧，解不开单文件 shidian.html；同一版程序放在网站上的，它可以打开。'];
    }
    return null;
  }
})();
