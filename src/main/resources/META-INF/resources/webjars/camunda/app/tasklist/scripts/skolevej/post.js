// A banner for IT while mail stands still or nobody knows whether it went out. Everybody else sees nothing and asks for nothing.

const EVERY = 60 * 1000;
const ADDRESS = new URL('../../../../../api/', import.meta.url);

function mails(number) {
  return number === 1 ? '1 mail' : `${number} mails`;
}

function words(post) {
  if (post.lukket) {
    return post.aarsag === 'gendannet'
      ? `Posten er lukket: databasen er gendannet fra en sikkerhedskopi. ${mails(post.venter)} venter, til IT åbner den.`
      : `Posten er lukket. ${mails(post.venter)} venter.`;
  }
  const parts = [];
  if (post.fejlet) parts.push(`Mailserveren siger nej eller svarer ikke: ${mails(post.fejlet)} prøves igen.`);
  else if (post.aeldste && Date.now() - Date.parse(post.aeldste) > 30 * EVERY) parts.push(`Mail står stille: ${post.venter} venter.`);
  if (post.uvis) parts.push(`${mails(post.uvis)} er måske sendt: se opgaverne «Afklar uvis post».`);
  return parts.join(' ');
}

function show(text) {
  let banner = document.getElementById('skolevej-post');
  if (!text) {
    banner?.remove();
    return;
  }
  if (!banner) {
    banner = document.createElement('div');
    banner.id = 'skolevej-post';
    banner.setAttribute('role', 'status');
    banner.style.cssText = 'padding:8px 16px;background:#7a1f00;color:#fff;font-weight:bold;position:fixed;left:0;right:0;bottom:24px;z-index:1000';
    document.body.append(banner);
  }
  banner.textContent = text;
}

async function isIt() {
  const answer = await fetch(new URL('../camunda/api/admin/auth/user/default', ADDRESS), { headers: { Accept: 'application/json' } });
  return answer.ok && ((await answer.json()).authorizedApps ?? []).includes('admin');
}

let timer;

async function look() {
  if (document.hidden) return;
  try {
    const answer = await fetch(new URL('post', ADDRESS), { headers: { Accept: 'application/json' } });
    if (answer.ok) show(words(await answer.json()));
    else if (answer.status === 401 || answer.status === 403) stop();
  } catch {
    // the application is away for a moment: asked again
  }
}

function stop() {
  clearInterval(timer);
  show('');
}

/** Somebody has just logged in, or loaded the page while logged in. */
async function begin(node) {
  node.hidden = true;
  stop();
  if (await isIt()) {
    look();
    timer = setInterval(look, EVERY);
  }
}

export default ['tasklist.navbar.action', 'cockpit.navigation'].map(pluginPoint => ({
  id: `skolevej.post.${pluginPoint}`,
  pluginPoint,
  priority: 0,
  render: begin,
}));
