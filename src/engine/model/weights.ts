// Written by `npm run train`; see scripts/train.ts.
import type { Weights } from './model.ts';

export const weights: Weights = {
  bias: -0.81,
  text: 'bmQaVKd)Uc:Kb.M9Q_TSebU_:Jh~Pa5H_nVl<K_(N]RdyHgtM6Kb=I-KsaU/P_^M=Ua=PebD_GPXL/QFVbJMa~Q[Mi1Qc$MdLP_sK_M=gGIa@N_+NhVPnJP_/Y)Ng?NgXYf;TcjNZTbrUdUSd&ThBTezHFWc+P7K_KQdjSg+Jc2Yc*Kf4SccJb#RXM5QdrR_3L9RdZPYI_wX(Q_0J_6Mh=N_-Pb-RjoPb7McsQlZMbkPdiS_CPb)PpXVauQaEPd=NG99JaDR_=RYQe1HcqM5Nb~PbMUb-Qc-Q,RbqKXP_,T:PbYUc.Q_5If+NdlN_}T_:P_JKENZMb+PbsScrSc4Pb7R_QN6Nf@R_%S_bPfUQfJU_lQcbRcOSb;UVMakMc%Nk^IemSeNSiCPaUL!R_FP_@M_cLg!Tc}MakPaNQaNSa+Rc^I_&W_tIRNdsMdrKeJPamLNNj(CaSRcuRavQd?V6SdwS_LKusPc=Vi|D_xHc>YbxP#PlmTf/Kb1YcUTaVKcZNbiMj6M:Sa7[_dSe?PdFPoRRa>Ph*M_SLRSb$N_uNaKRebL_yQaIQfuPhuLb#P9N6Qg+Qe6QWMi7QZW?JaXRexMa|QDPb!Pb5PboSc}Mb9EeCN_fLVSeiPa2QbzTbUJn*QfwQiQMa:NjXXgYLcUQ_OQemTGRfRPb JbHNWT_HNd+N_2KaGNa8R_WN_PPewLf,W%Pd)MaeNa8SeIRbcPSP_nN_)SmDPf>PadQ:ICQ_qGf)VaxTd2SdpM_&Pb;TauKc[Rc$LaXYa3PbkPo%Pa9Xi:YkSPb^R_BPET[SbfPasNCMh]LhDPb+S_{Ne_T_]Mc4Pg]S/Qd^Nd$Rb Ma2PcgL_xNggQ_{PVQ^Qj4SkVLaHN9Ha,REMb=La!VfPVj$JoXP_VRboN_iU2H_=QUNb5NdoReGU_pL_qJ_(Fd$L_iQb)YabLa7I_dMaWNaGSe|QOXc=Y_|QixY_ySbLPh@M_*S_nI_+Sd,Ma]ScRVaiU6L_,PliM_{QeQIe!IcYTc+E?Q,P_:P_SJcMUc=K_|QbdQi|QeRM_8TeYMf*JUV%M_8Qg#NeSI',
};
