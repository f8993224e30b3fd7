//! The file layer as SQLite sees it: how it is registered, how files are opened and deleted.

#![allow(
    unsafe_code,
    reason = "SQLite is given a file layer as tables of C functions. Every pointer used here comes from SQLite in \
              that very call, or from `register`, which leaks what it makes; SQLite keeps the layer's file \
              objects alive from xOpen to xClose."
)]

use super::{Disk, Event, Kind, Part, calls};
use rusqlite::ffi;
use std::{
    ffi::{CStr, CString, c_char, c_int},
    mem::size_of,
    ptr,
    sync::Mutex,
};

// SAFETY: `under` is SQLite's own layer, which any thread may call and which lives as long as the process.
unsafe impl Sync for Disk {}

/// Our file: what SQLite sees, then what we know of it; the real file's object follows in the same memory.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    disk: *const Disk,
    part: Option<Part>,
}

/// Puts a layer of this name over the system's own.
pub fn register(name: &str, is_weak: bool) -> &'static Disk {
    let name = CString::new(name).unwrap();
    // SAFETY: the default layer is found by a null name and outlives us; our copy of it is leaked, so that the
    // pointers SQLite keeps stay good.
    unsafe {
        ffi::sqlite3_initialize();
        let under = ffi::sqlite3_vfs_find(ptr::null());
        assert!(!under.is_null());
        let disk: &'static Disk = Box::leak(Box::new(Disk {
            name,
            under,
            is_weak,
            state: Mutex::default(),
        }));
        let mut layer = *under;
        layer.zName = disk.name.as_ptr();
        layer.pNext = ptr::null_mut();
        layer.pAppData = ptr::from_ref(disk).cast_mut().cast();
        layer.szOsFile += c_int::try_from(size_of::<File>()).unwrap();
        layer.xOpen = Some(open);
        layer.xDelete = Some(delete);
        let registered = ffi::sqlite3_vfs_register(Box::leak(Box::new(layer)), 0);
        assert_eq!(registered, ffi::SQLITE_OK);
        disk
    }
}

fn part(flags: c_int) -> Option<Part> {
    match flags {
        flags if flags & ffi::SQLITE_OPEN_MAIN_DB != 0 => Some(Part::File),
        flags if flags & ffi::SQLITE_OPEN_WAL != 0 => Some(Part::Log),
        _ => None,
    }
}

unsafe fn disk_of(layer: *mut ffi::sqlite3_vfs) -> &'static Disk {
    // SAFETY: `register` put a leaked `Disk` there.
    unsafe { &*(*layer).pAppData.cast::<Disk>() }
}

unsafe extern "C" fn open(
    layer: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives `szOsFile` bytes: ours, then those of the layer under us.
    unsafe {
        let disk = disk_of(layer);
        let part = part(flags);
        let base = ffi::sqlite3_file {
            pMethods: ptr::null(),
        };
        let ours = file.cast::<File>();
        ptr::write(ours, File { base, disk, part });
        if let Some(code) = part.and_then(|_| disk.fails(Kind::Open)) {
            return code;
        }
        let Some(under) = (*disk.under).xOpen else {
            return ffi::SQLITE_CANTOPEN;
        };
        let code = under(disk.under, name, real(file), flags, out);
        if code == ffi::SQLITE_OK {
            (*ours).base.pMethods = &calls::METHODS;
        }
        code
    }
}

unsafe extern "C" fn delete(layer: *mut ffi::sqlite3_vfs, name: *const c_char, sync_folder: c_int) -> c_int {
    // SAFETY: as SQLite calls it.
    unsafe {
        let disk = disk_of(layer);
        let is_log = CStr::from_ptr(name).to_bytes().ends_with(b"-wal");
        if let Some(code) = is_log.then(|| disk.fails(Kind::Delete)).flatten() {
            return code;
        }
        let Some(under) = (*disk.under).xDelete else {
            return ffi::SQLITE_IOERR_DELETE;
        };
        let code = under(disk.under, name, sync_folder);
        if code == ffi::SQLITE_OK && is_log {
            disk.log(Event::Delete { part: Part::Log });
        }
        code
    }
}

pub unsafe fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: the real file's object lies behind ours, see `open`; ours is a multiple of its alignment.
    unsafe { file.cast::<u8>().add(size_of::<File>()).cast() }
}

pub unsafe fn ours<'f>(file: *mut ffi::sqlite3_file) -> (&'f Disk, Option<Part>) {
    // SAFETY: written by `open`, alive until xClose.
    unsafe { (&*(*file.cast::<File>()).disk, (*file.cast::<File>()).part) }
}
