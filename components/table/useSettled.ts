import { onUnmounted, shallowRef, watch, type Ref, type ShallowRef } from 'vue';

/** Milliseconds without a change after which a reader is taken to have paused; typing is faster than that. */
const pauseMs = 120;

/**
 * Follows a value when it has stood still for a moment: for what may wait while a reader types, so that each letter pays only for
 * the rows in sight. Equals the value itself from the start until the first change.
 */
export function useSettled<T>(value: Readonly<Ref<T>>): ShallowRef<T> {
  const settled = shallowRef(value.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(value, (now) => {
    clearTimeout(timer);
    timer = setTimeout(() => (settled.value = now), pauseMs);
  });
  onUnmounted(() => clearTimeout(timer));
  return settled;
}
