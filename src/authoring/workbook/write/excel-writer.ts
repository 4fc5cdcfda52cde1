/** In a file of its own, which is loaded when a workbook is written. */
export { default as writeExcelFile } from 'write-excel-file/universal';
export { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
