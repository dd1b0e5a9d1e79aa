import { h } from 'vue';

/**
 * Shown if neither a page nor the 404 page could be loaded. Its link makes a new request to the server instead of
 * using VitePress' router.
 */
const NotLoaded = () =>
  h('main', { class: 'vp-doc NotLoaded', role: 'alert' }, [
    h('p', '页面没能载入，请检查网络。The page could not be loaded. Check the network.'),
    h('p', h('a', { href: location.href, target: '_self' }, '重试 / Try again')),
  ]);

export default NotLoaded;
