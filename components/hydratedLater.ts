import { defineAsyncComponent, hydrateOnIdle, type Component } from 'vue';

/** Longest time in milliseconds until the component reacts, however busy the browser is. */
const longestWait = 1000;

/**
 * The same component, which becomes interactive in a task of its own, after the rest of the page. Hydrating a whole
 * page at once blocks a phone for a quarter of a second. What the build has rendered is shown from the start, and its
 * links work.
 */
export const hydratedLater = <T extends Component>(component: T): T =>
  defineAsyncComponent({ loader: () => Promise.resolve(component), hydrate: hydrateOnIdle(longestWait) }) as T;
