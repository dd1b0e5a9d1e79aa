import type { DefaultTheme, LocaleSpecificConfig } from 'vitepress';

/** Chinese pages, at the root of the site. */
export const zh: LocaleSpecificConfig<DefaultTheme.Config> & { label: string } = {
  label: '简体中文',
  lang: 'zh-CN',
  title: '环信 REST 错误手册',
  description: '环信即时通讯 REST API 的全部错误：原因、解决办法、能否重试，以及粘贴即得的响应解释。',
  themeConfig: {
    nav: [
      { text: '错误表', link: '/errors/', activeMatch: '^/errors/' },
      { text: '解释响应', link: '/explain' },
      {
        text: '浏览',
        activeMatch: '^/(status|types|areas|api)/',
        items: [
          { text: '状态码', link: '/status/' },
          { text: '错误类型', link: '/types/' },
          { text: '功能', link: '/areas/' },
          { text: '接口', link: '/api/' },
        ],
      },
      {
        text: '指南',
        activeMatch: '^/guide/',
        items: [
          { text: '错误处理', link: '/guide/error-handling' },
          { text: '重试', link: '/guide/retry' },
          { text: '读懂结论', link: '/guide/verdicts' },
          { text: '术语', link: '/guide/glossary' },
          { text: '收录范围', link: '/guide/coverage' },
          { text: '取用数据', link: '/guide/use-the-catalog' },
          { text: '链接到错误', link: '/guide/link-to-an-error' },
          { text: '接入代码', link: '/guide/integrate' },
          { text: '供编程助手使用', link: '/guide/agents' },
        ],
      },
    ],
    outline: { label: '本页内容' },
    navMenuLabel: '主导航',
    mobileMenuLabel: '菜单',
    extraMenuLabel: '更多选项',
    langMenuLabel: '切换语言',
    skipToContentLabel: '跳到正文',
    returnToTopLabel: '回到顶部',
    sidebarMenuLabel: '菜单',
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换到浅色',
    darkModeSwitchTitle: '切换到深色',
  },
};
