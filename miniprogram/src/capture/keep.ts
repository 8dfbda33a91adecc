import Taro from '@tarojs/taro';
import type { Shot } from './camera';

// Where an unsent photograph outlives a kill of the app: the wallet's file store, or the browser's IndexedDB.
const databaseName = 'yilu-photos';
const shelf = 'photos';

function database(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(shelf);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
  });
}

function onShelf<T>(mode: IDBTransactionMode, act: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return database().then(
    (open) =>
      new Promise<T>((resolve, reject) => {
        const request = act(open.transaction(shelf, mode).objectStore(shelf));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('not kept'));
      }),
  );
}

function readFile(path: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().readFile({
      filePath: path,
      success: ({ data }) => (typeof data === 'string' ? reject(new Error('text')) : resolve(new Uint8Array(data))),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    });
  });
}

/** The bytes as they left the camera: what is hashed is what is sent. */
export async function bytesOf(shot: Shot): Promise<Uint8Array> {
  return 'file' in shot ? new Uint8Array(await shot.file.arrayBuffer()) : readFile(shot.path);
}

// In private mode there is no IndexedDB: the photograph then lives as long as the page.
const inMemory: Record<string, File> = {};

/** Keeps a shot and answers the name it is found under. */
export async function keepShot(id: string, shot: Shot): Promise<string> {
  if ('file' in shot) {
    inMemory[id] = shot.file;
    await onShelf('readwrite', (photos) => photos.put(shot.file, id)).catch(() => undefined);
    return id;
  }
  return new Promise((resolve) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath: shot.path,
      success: ({ savedFilePath }) => resolve(savedFilePath ? String(savedFilePath) : shot.path),
      // A full store keeps the temporary file, which lasts for this visit.
      fail: () => resolve(shot.path),
    });
  });
}

/** The kept shot; undefined once the phone has cleared it away. */
export async function keptShot(name: string): Promise<Shot | undefined> {
  if (process.env.TARO_ENV !== 'h5') return { path: name };
  const file =
    inMemory[name] ??
    (await onShelf<File | undefined>('readonly', (photos) => photos.get(name)).catch(() => undefined));
  return file ? { file } : undefined;
}

export async function dropShot(name: string): Promise<void> {
  if (process.env.TARO_ENV === 'h5') {
    delete inMemory[name];
    await onShelf('readwrite', (photos) => photos.delete(name)).catch(() => undefined);
    return;
  }
  Taro.getFileSystemManager().removeSavedFile({ filePath: name, fail: () => undefined });
}
