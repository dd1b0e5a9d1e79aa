import { responseInAddress, responseText } from './sharedResponse';

// Shows the response of a link in the box of the explainer as soon as the page is there. The page itself needs more
// scripts, and then finds the same text in the box.
const shared = responseInAddress(window.location);
const box = document.querySelector<HTMLTextAreaElement>('.PasteArea textarea');
if (shared && box?.value === '') box.value = responseText(shared);
