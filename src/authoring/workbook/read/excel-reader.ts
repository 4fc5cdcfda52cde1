/** In a file of its own, which is loaded when a workbook is read. */
export { default as readExcelFile } from 'read-excel-file/universal';
