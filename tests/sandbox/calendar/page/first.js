// Asks for the events at once, as the page does it: before its modules run, and before any extension's usual script.
(() => {
  const DAY = 86_400_000;
  const { account, address } = JSON.parse(document.getElementById('sandbox-data').textContent);
  const today = Math.floor(Date.now() / DAY);
  const from = today - ((today + 3) % 7) - 14;
  const days = [null, null, from, from + 84];
  const request = new XMLHttpRequest();
  window.__events = new Promise((resolve) => {
    request.addEventListener('load', () => resolve(request.responseText));
  });
  request.open('POST', `/calendar/u/${account}/sync.prefetcheventrange?hl=en`);
  request.setRequestHeader('content-type', 'application/x-www-form-urlencoded;charset=UTF-8');
  request.send(new URLSearchParams({ 'f.req': JSON.stringify([[[address], days, [null, 3], [null, 1]]]) }).toString());
})();
